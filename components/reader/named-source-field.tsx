'use client'
// On an attribution: who said or published it, and, where it is marked too, the annotation of what was said.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AnnotationContent } from '@/core/annotation.schema'
import { citedName } from '@/core/attribution'
import { Select } from '../ui/select'
import { contentOf } from './content'
import { type ShownSpan, spansOf } from './shown-spans'
import type { Kept } from './state'
import { SuggestionInput } from './suggestion-input'
import { useSourceSuggestions } from './source-suggestions'
import { useReader, useSession } from './use-reader'

const NONE = 'none'

export function NamedSourceField({
  one,
  onChange,
}: {
  one: Kept
  onChange: (change: Partial<AnnotationContent>) => void
}) {
  const t = useTranslations('reader')
  const sources = useReader((state) => state.sources)
  const { store, text } = useSession()
  const spans = useReader(({ kept }) => spansOf(kept))
  const { suggest, pick } = useSourceSuggestions([])
  const content = contentOf(one)
  const named = content.namedSourceId === null ? undefined : sources.get(content.namedSourceId)
  const cited = citedName(content.anchor.exact)
  const { start, end } = content.anchor
  const { kept } = store.get()
  const contents = new Map<string, ShownSpan>()
  for (const span of spans.slice(kept.sectionAt(start), kept.sectionAt(end - 1) + 1).flat())
    if (span.asserts === 'content' && span.start < end && span.end > start) contents.set(span.id, span)
  return (
    <div className="grid gap-1.5">
      {named ? (
        <span className="inline-flex items-center gap-1 justify-self-start rounded-full border border-line bg-sunken pl-2.5 text-xs">
          {named.name}
          <button
            type="button"
            aria-label={t('removeNamed', { name: named.name })}
            onClick={() => onChange({ namedSourceId: null })}
            className="inline-flex size-6 items-center justify-center rounded-full text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-9"
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ) : (
        <SuggestionInput
          label={t('namedSource')}
          placeholder={cited === null ? t('namedSource') : t('namedSourceLike', { name: cited })}
          suggest={(typed) => suggest(typed === '' && cited !== null ? cited : typed)}
          onPick={(suggestion, typed) => onChange({ namedSourceId: pick(suggestion, typed || (cited ?? '')) })}
        />
      )}
      {contents.size > 0 && (
        <Select
          label={t('whatWasSaid')}
          size="sm"
          value={content.contentAnnotationId ?? NONE}
          onValue={(value) => onChange({ contentAnnotationId: value === NONE ? null : value })}
          options={[
            { value: NONE, label: t('whatWasSaidNone') },
            ...[...contents.values()].map((span) => ({
              value: span.id,
              label: text.slice(span.start, span.end).slice(0, 40),
            })),
          ]}
        />
      )}
    </div>
  )
}
