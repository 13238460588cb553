// The sections of figures: index, shares, coverage, what would change it, grounds.
import { boundsSayings, coverageSayings, noIndexSayings, outcomeSaying } from '@/core/report-sayings'
import type { Report } from '@/core/report.schema'
import { VERDICTS } from '@/core/words'
import { chartCoverage } from '../chart/coverage-strip'
import { chartIndex } from '../chart/index-scale'
import { chartShares } from '../chart/shares'
import { type ExportWords, say } from '../words'
import { type Inline, type Piece, paragraph, plain, said } from './outline-parts'

/** Empty where there is nothing to show. */
export function indexPieces(report: Report, words: ExportWords): Piece[] {
  const { t } = words
  const reasons = noIndexSayings(report)
  return [
    { kind: 'chart', svg: chartIndex(report, words) },
    paragraph(
      report.index.value === null
        ? t('report.index.none')
        : t('report.index.value', { value: Math.round(report.index.value) }),
      'lead',
    ),
    ...(reasons.length > 0 ? [paragraph(t('report.index.noneText'))] : []),
    ...(reasons.length > 0
      ? [{ kind: 'list', items: reasons.map((reason) => plain(say(words, reason))) } as const]
      : []),
    paragraph(t('report.index.line'), 'note'),
    ...said(words, boundsSayings(report)),
  ]
}

/** Empty where there is nothing to show. */
export function sharesPieces(report: Report, words: ExportWords): Piece[] {
  const { t } = words
  const { shares } = report
  if (shares.n === 0) return []
  const row = (name: Inline, part: (typeof shares)['sourced']): Inline[][] => [
    [name],
    plain(t('report.shares.ofN', { count: part.count, n: shares.n, share: part.share ?? 0 })),
    plain(
      t('report.shares.units', {
        units: Number(part.units.toFixed(1)),
        all: Number(shares.units.toFixed(1)),
        share: part.unitShare ?? 0,
      }),
    ),
  ]
  return [
    { kind: 'chart', svg: chartShares(report, words) },
    {
      kind: 'table',
      head: [t('words.verdict'), t('report.shares.byCount'), t('report.shares.byWeight')],
      rows: [
        ...VERDICTS.map((verdict) => row({ text: t(`words.mark.${verdict}`), mark: verdict }, shares[verdict])),
        ...(shares.undecided.count > 0 ? [row({ text: t('report.shares.undecided') }, shares.undecided)] : []),
      ],
    },
    paragraph(t('report.shares.unitsHelp'), 'note'),
  ]
}

/** Empty where there is nothing to show. */
export function coveragePieces(report: Report, words: ExportWords): Piece[] {
  const { saidOnly } = report.coverage
  return [
    { kind: 'chart', svg: chartCoverage(report, words) },
    ...said(words, coverageSayings(report)),
    ...(saidOnly.length > 0 ? [{ kind: 'list', items: saidOnly.map(({ text }) => plain(text)) } as const] : []),
  ]
}

/** Empty where there is nothing to show. */
export function changesPieces({ changes, claims }: Report, words: ExportWords): Piece[] {
  const { t } = words
  if (changes.length === 0) return []
  return [
    paragraph(t('report.changes.intro')),
    {
      kind: 'table',
      head: [t('report.heading.claims'), t('words.verdict'), t('report.heading.index')],
      rows: changes.flatMap((change) => {
        const claim = claims[change.claim - 1]
        const name = `${t('report.changes.claim', { number: change.claim })}: ${claim?.statement ?? claim?.annotations[0]?.quote.exact ?? ''}`
        return change.outcomes.map((outcome, i): Inline[][] => [
          plain(i === 0 ? name : ''),
          [{ text: t('report.changes.to', { verdict: t(`words.mark.${outcome.to}`) }) }],
          plain(say(words, outcomeSaying(outcome))),
        ])
      }),
    },
  ]
}

/** Empty where there is nothing to show. */
export function groundsPieces({ grounds }: Report, { t }: ExportWords): Piece[] {
  if (grounds.length === 0) return []
  return [
    {
      kind: 'table',
      head: [t('words.verdict'), t('report.grounds.ground'), t('report.grounds.claims'), t('report.grounds.leading')],
      rows: grounds.map(({ verdict, ground, count, leading }) => [
        [{ text: t(`words.mark.${verdict}`), mark: verdict }],
        plain(t(`words.ground.${ground}`)),
        plain(`${count}`),
        plain(`${leading}`),
      ]),
    },
  ]
}
