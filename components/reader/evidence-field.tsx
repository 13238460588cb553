'use client'
// The evidence of an annotation: add by pasting addresses (several at once), by a title, or from what others already use.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AnnotationContent, EvidenceUse } from '@/core/annotation.schema'
import { stanceFor } from '@/core/words'
import { contentOf } from './content'
import { EvidenceItem } from './evidence-item'
import { heldEvidence } from './selectors'
import type { Kept } from './state'
import { type Suggestion, SuggestionInput } from './suggestion-input'
import { useReader, useSession } from './use-reader'
import { evidenceFacts } from './server-port'
import { addressesIn } from './web-address'

const NEW = 'new'

export function EvidenceField({
  one,
  onChange,
}: {
  one: Kept
  onChange: (change: Partial<AnnotationContent>) => void
}) {
  const t = useTranslations('reader')
  const { records } = useSession()
  const evidence = useReader((state) => state.evidence)
  const [openId, setOpenId] = useState<string | null>(null)
  const [copyId, setCopyId] = useState<string | null>(null)
  const { evidence: uses, mark } = contentOf(one)
  const kept = useReader((state) => state.kept)
  const held = heldEvidence(kept)
  const stance = stanceFor(mark) ?? 'context'

  /** Evidence already known under this address is used again rather than made twice. */
  function addAddresses(text: string): boolean {
    const found = addressesIn(text)
    if (found.length === 0) return false
    const ids = found.map(({ url, title }) => {
      const known = [...evidence.values()].find((item) => item.url === url)
      return known?.id ?? records.evidence({ url, title, kind: 'web' }).id
    })
    add(ids)
    if (ids.length === 1) setOpenId(ids[0] ?? null)
    return true
  }

  function add(ids: string[]): void {
    const fresh = ids.filter((id) => !uses.some((use) => use.evidenceId === id))
    onChange({ evidence: [...uses, ...fresh.map((evidenceId) => ({ evidenceId, stance }))] })
  }

  function suggest(typed: string): Suggestion[] {
    const wanted = typed.trim().toLowerCase()
    if (wanted === '') return []
    if (addressesIn(typed).length > 0) return [{ id: NEW, label: t('addAddress', { url: typed.trim() }), isNew: true }]
    const known = [...evidence.values()]
      .filter(
        ({ id, title, url }) =>
          !uses.some((use) => use.evidenceId === id) && `${title} ${url}`.toLowerCase().includes(wanted),
      )
      .slice(0, 8)
      .map(({ id, title, url }) => ({ id, label: title, hint: url ?? undefined }))
    return [...known, { id: NEW, label: t('newEvidence', { title: typed.trim() }), isNew: true }]
  }

  function pick({ id, isNew }: Suggestion, typed: string): void {
    if (!isNew) add([id])
    else if (!addAddresses(typed)) {
      const made = records.evidence({ title: typed.slice(0, 500), kind: 'document' })
      add([made.id])
      setOpenId(made.id)
    }
  }

  /** Puts a copy in the place of evidence that is held, open to be changed. */
  function correct(use: EvidenceUse): void {
    const present = evidence.get(use.evidenceId)
    if (present === undefined) return
    const copy = records.evidence(evidenceFacts(present))
    onChange({
      evidence: uses.map((other) => (other === use ? { ...use, evidenceId: copy.id } : other)),
    })
    setOpenId(copy.id)
    setCopyId(copy.id)
  }

  const change = (use: EvidenceUse) =>
    onChange({ evidence: uses.map((other) => (other.evidenceId === use.evidenceId ? use : other)) })

  return (
    <div className="grid gap-1.5">
      {uses.length > 0 && (
        <ul className="grid gap-1.5">
          {uses.map((use) => (
            <EvidenceItem
              key={use.evidenceId}
              use={use}
              item={evidence.get(use.evidenceId)}
              isOpen={openId === use.evidenceId}
              isHeld={held.has(use.evidenceId)}
              isNewCopy={copyId === use.evidenceId}
              onOpen={(isOpen) => setOpenId(isOpen ? use.evidenceId : null)}
              onChange={change}
              onCorrect={() => correct(use)}
              onRemove={() => onChange({ evidence: uses.filter((other) => other.evidenceId !== use.evidenceId) })}
            />
          ))}
        </ul>
      )}
      {uses.length < 50 && (
        <SuggestionInput
          part="evidence"
          label={t('addEvidence')}
          placeholder={t('addEvidence')}
          suggest={suggest}
          onPick={pick}
          onPasteText={addAddresses}
        />
      )}
    </div>
  )
}
