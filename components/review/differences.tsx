'use client'
// What differs between two contents of an annotation, field by field, both in words.
import { isSameContent } from '@/core/annotation-content'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AnnotationContent } from '@/core/annotation.schema'
import { EvidenceList } from '../reader/evidence-list'
import { useReader } from '../reader/use-reader'

type Field = keyof AnnotationContent

/** In the order the card asks for them. */
const FIELDS: Field[] = [
  'anchor',
  'mark',
  'asserts',
  'namedSourceId',
  'grounds',
  'secondAnchor',
  'weight',
  'evidence',
  'chain',
  'claimId',
  'note',
  'flags',
]

export function Differences({
  before,
  after,
  beforeLabel,
  afterLabel,
}: {
  before: AnnotationContent
  after: AnnotationContent
  beforeLabel: string
  afterLabel: string
}) {
  const t = useTranslations('review')
  const say = useFieldWords()
  const changed = FIELDS.filter((field) => !isSameContent(before[field], after[field]))
  if (changed.length === 0) return <p className="text-sm text-ink-3">{t('nothingChanged')}</p>
  return (
    <dl className="grid gap-2 text-sm">
      {changed.map((field) => (
        <div key={field} className="grid gap-1">
          <dt className="text-xs font-medium text-ink-2">{t(`fields.${field}`)}</dt>
          <dd className="grid grid-cols-2 gap-2">
            <div className="rounded-md border border-line bg-sunken px-2 py-1 whitespace-pre-wrap">
              <span className="block text-2xs text-ink-3">{beforeLabel}</span>
              {say(before, field) || t('empty')}
            </div>
            <div className="rounded-md border border-line bg-raised px-2 py-1 whitespace-pre-wrap">
              <span className="block text-2xs text-ink-3">{afterLabel}</span>
              {say(after, field) || t('empty')}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A field of a content in words; evidence with all that is known of it, as a corrected copy may have the same title. */
function useFieldWords(): (content: AnnotationContent, field: Field) => ReactNode {
  const t = useTranslations()
  const sources = useReader((state) => state.sources)
  const claims = useReader((state) => state.claims)
  const nameOf = (id: string) => sources.get(id)?.name ?? t('reader.unknownSource')
  const words: Record<Field, (content: AnnotationContent) => ReactNode> = {
    anchor: ({ anchor }) => anchor.exact,
    mark: ({ mark }) => t(`words.mark.${mark}`),
    asserts: ({ asserts }) => t(`words.asserts.${asserts}`),
    namedSourceId: ({ namedSourceId }) => (namedSourceId === null ? '' : nameOf(namedSourceId)),
    contentAnnotationId: ({ contentAnnotationId }) => contentAnnotationId ?? '',
    grounds: ({ grounds }) => grounds.map((ground) => t(`words.ground.${ground}`)).join(t('reader.comma')),
    secondAnchor: ({ secondAnchor }) => secondAnchor?.exact ?? '',
    weight: ({ weight }) => t(`words.weight.${weight}`),
    evidence: ({ evidence }) => evidence.length > 0 && <EvidenceList uses={evidence} />,
    chain: ({ chain }) => chain.map(nameOf).join(' ‹ '),
    claimId: ({ claimId }) => (claimId === null ? '' : (claims.get(claimId)?.statement ?? '')),
    note: ({ note }) => note,
    flags: ({ flags }) => flags.map(({ flag, words }) => `${t(`words.flag.${flag}`)}: ${words}`).join('\n'),
  }
  return (content, field) => words[field](content)
}
