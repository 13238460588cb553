// The sections of lists: set-asides, sources, cases, provisional marks, editions.
import { sourcesSaying } from '@/core/report-sayings'
import type { Report } from '@/core/report.schema'
import { MARKS, VERDICTS } from '@/core/words'
import { dayText, type ExportWords, listText } from '../words'
import { type Inline, type Piece, paragraph, plain, quotePiece, said } from './outline-parts'

/** Empty where there is nothing to show. */
export function setAsidePieces({ setAsides }: Report, { t }: ExportWords): Piece[] {
  if (setAsides.length === 0) return []
  return [
    paragraph(t('report.setAside.intro')),
    ...setAsides.flatMap((mark) => [
      quotePiece(mark.quote),
      ...(mark.isOverridden ? [paragraph(t('report.setAside.overridden'), 'note')] : []),
      ...(mark.note === '' ? [] : [paragraph(`${t('report.claim.note')}: ${mark.note}`)]),
    ]),
  ]
}

/** Empty where there is nothing to show. */
export function sourcesPieces(report: Report, words: ExportWords): Piece[] {
  const { t } = words
  const { list, lengths } = report.sources
  if (list.length === 0) return [paragraph(t('report.sources.none'))]
  return [
    ...said(words, [sourcesSaying(report)]),
    {
      kind: 'table',
      head: [
        t('report.sources.source'),
        t('report.sources.kind'),
        t('report.sources.claims'),
        ...VERDICTS.map((verdict) => t(`words.mark.${verdict}`)),
        t('report.sources.attributions'),
      ],
      rows: list.map(({ name, kind, belongsTo, tally, attributions }) => [
        plain(belongsTo === null ? name : `${name} (${belongsTo})`),
        plain(t(`words.sourceKind.${kind}`)),
        ...[tally.n, tally.sourced, tally.unverifiable, tally.contradicted, attributions].map((n) => plain(`${n}`)),
      ]),
    },
    ...(lengths.length > 0
      ? [
          paragraph(
            `${t('report.sources.lengths')} — ${listText(
              lengths.map((entry) => t('report.sources.length', entry)),
              words.locale,
            )}`,
          ),
        ]
      : []),
  ]
}

/** Empty where there is nothing to show. */
export function casesPieces({ cases }: Report, { t, locale }: ExportWords): Piece[] {
  return cases.flatMap(({ kind, quote, marks }) => [
    paragraph(
      `${t(`report.case.${kind}`)} (${listText(
        marks.map((mark) => t(`words.mark.${mark}`)),
        locale,
      )})`,
    ),
    quotePiece(quote),
  ])
}

/** Empty where there is nothing to show. */
export function provisionalPieces({ provisional }: Report, { t }: ExportWords): Piece[] {
  const n = MARKS.reduce((sum, mark) => sum + (provisional.counts[mark] ?? 0), 0)
  if (n === 0) return []
  return [
    paragraph(t('report.provisional.text', { n })),
    ...(provisional.list.length > 0
      ? [
          {
            kind: 'list',
            items: provisional.list.map(({ mark, quote, isRevision }): Inline[] => [
              { text: t(`words.mark.${mark}`), mark },
              { text: ` ${quote.exact}${isRevision ? ` (${t('report.provisional.revision')})` : ''}` },
            ]),
          } as const,
        ]
      : []),
  ]
}

/** Empty where there is nothing to show. */
export function historyPieces({ edition, history }: Report, { t, locale }: ExportWords): Piece[] {
  if (history.length === 0) return [paragraph(t(edition ? 'report.history.none' : 'report.history.noneWorking'))]
  const entries = [...history, ...(edition ? [{ ...edition, withdrawnAt: null, withdrawnWords: '' }] : [])]
  return [
    {
      kind: 'list',
      items: entries.map(({ number, kind, words, publishedAt, publishedBy, withdrawnAt, withdrawnWords }) => {
        const entry = t('report.history.entry', {
          number,
          date: dayText(publishedAt, locale),
          kind: t(`report.history.${kind}`),
        })
        const withdrawn = withdrawnAt
          ? ` ${t('report.history.withdrawn', { date: dayText(withdrawnAt, locale) })} ${withdrawnWords}`
          : ''
        return plain(`${entry} (${publishedBy}) ${words}${withdrawn}`.trim())
      }),
    },
  ]
}
