'use client'
// One piece of evidence of an annotation: its stance here, and, opened, what is known of it.
import { ChevronDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { EvidenceUse } from '@/core/annotation.schema'
import type { Evidence } from '@/core/evidence.schema'
import { STANCES } from '@/core/words'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { Select } from '../ui/select'
import { EvidenceForm } from './evidence-form'
import { EvidenceList } from './evidence-list'

export function EvidenceItem({
  use,
  item,
  isOpen,
  isHeld,
  isNewCopy,
  onOpen,
  onChange,
  onRemove,
  onCorrect,
}: {
  use: EvidenceUse
  item: Evidence | undefined
  isOpen: boolean
  /** An annotation that was handed in rests on it: it is corrected by a copy, which is reviewed with the new version. */
  isHeld: boolean
  /** It has just taken the place of held evidence, to be corrected. */
  isNewCopy: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (use: EvidenceUse) => void
  onRemove: () => void
  onCorrect: () => void
}) {
  const t = useTranslations()
  const title = item?.title ?? t('reader.unknownEvidence')
  return (
    <li className="rounded-md border border-line bg-paper">
      <div className="flex items-center gap-1 pl-1">
        <Select
          size="sm"
          look="quiet"
          className="mx-0! shrink-0"
          label={t('reader.stanceOf', { title })}
          value={use.stance}
          onValue={(stance) => onChange({ ...use, stance })}
          options={STANCES.map((value) => ({ value, label: t(`words.stance.${value}`) }))}
        />
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-1 rounded-md px-1 text-left text-sm hover:bg-hover pointer-coarse:min-h-11"
        >
          <span className="min-w-0 flex-1 truncate">{title}</span>
          {item?.record != null && <span className="text-2xs text-ink-3">{t('reader.record')}</span>}
          <ChevronDown
            size={14}
            aria-hidden
            className={classes('shrink-0 text-ink-3 transition-transform', isOpen && 'rotate-180')}
          />
        </button>
        <button
          type="button"
          aria-label={t('reader.removeNamed', { name: title })}
          onClick={onRemove}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <X size={14} aria-hidden />
        </button>
      </div>
      {isOpen && item && isHeld && (
        <div className="grid gap-2.5 border-t border-line p-2">
          <EvidenceList uses={[use]} />
          <p className="text-xs text-ink-2">{t('reader.evidenceHeld')}</p>
          <Button size="sm" className="justify-self-start" onClick={onCorrect}>
            {t('reader.correctEvidence')}
          </Button>
        </div>
      )}
      {isOpen && item && !isHeld && <EvidenceForm item={item} startsFocused={isNewCopy} />}
    </li>
  )
}
