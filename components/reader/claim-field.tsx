'use client'
// The claim an annotation speaks of, shared with other articles: picked, or put in words.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AnnotationContent } from '@/core/annotation.schema'
import { SuggestionInput } from './suggestion-input'
import { useReader, useSession } from './use-reader'

const NEW = 'new'

export function ClaimField({
  content,
  onChange,
}: {
  content: AnnotationContent
  onChange: (change: Partial<AnnotationContent>) => void
}) {
  const t = useTranslations('reader')
  const { records } = useSession()
  const claims = useReader((state) => state.claims)
  const claim = content.claimId === null ? undefined : claims.get(content.claimId)
  if (claim) {
    return (
      <p className="flex items-start gap-1 rounded-md bg-sunken py-1 pl-2.5 text-sm">
        <span className="min-w-0 flex-1 py-0.5">{claim.statement}</span>
        <button
          type="button"
          aria-label={t('removeClaim')}
          onClick={() => onChange({ claimId: null })}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-9"
        >
          <X size={14} aria-hidden />
        </button>
      </p>
    )
  }
  return (
    <SuggestionInput
      label={t('addClaim')}
      placeholder={t('addClaim')}
      suggest={(typed) => {
        const wanted = typed.trim().toLowerCase()
        const known = [...claims.values()]
          .filter(({ statement, asserts }) => asserts === content.asserts && statement.toLowerCase().includes(wanted))
          .slice(0, 8)
          .map(({ id, statement }) => ({ id, label: statement }))
        return wanted === ''
          ? known
          : [...known, { id: NEW, label: t('newClaim', { statement: typed.trim() }), isNew: true }]
      }}
      onPick={({ id, isNew }, typed) =>
        onChange({ claimId: isNew ? records.claim(typed.slice(0, 1000), content.asserts).id : id })
      }
    />
  )
}
