// One claim as a section of the outline: verdict, quotes, reasons, voices, evidence.
import type { ReportClaim, ReportEvidence, ReportLink, ReportMark } from '@/core/report-claim.schema'
import { claimSayings, voicesSayings } from '@/core/report-sayings'
import { chartChain } from '../chart/chain-tree'
import { dayText, type ExportWords, listText, say } from '../words'
import { type Inline, type Piece, paragraph, plain, quotePiece, type Section } from './outline-parts'

/** A claim with all that its verdict rests on. */
export function claimSection(claim: ReportClaim, words: ExportWords): Section {
  const { t } = words
  const said = claim.statement ?? claim.annotations[0]?.quote.exact ?? ''
  const hasChains =
    claim.annotations.some(({ chain }) => chain.length > 0) || claim.evidence.some(({ chain }) => chain.length > 0)
  return {
    heading: `${t('report.claim.number', { number: claim.number })}: ${said}`,
    mark: claim.verdict,
    pieces: [
      factsPiece(claim, words),
      ...(claim.verdict === 'unverifiable' ? [paragraph(t('report.index.unverifiable'), 'note')] : []),
      ...claimSayings(claim).map((saying) => paragraph(say(words, saying), 'note')),
      ...claim.flags.map(
        (flag): Piece => ({
          kind: 'paragraph',
          inlines: [{ text: `${t(`words.flag.${flag.flag}`)}: `, isStrong: true }, { text: flag.words }],
        }),
      ),
      ...claim.annotations.flatMap((mark) => markPieces(mark, words)),
      ...claim.voices.flatMap((voices): Piece[] => [
        { kind: 'paragraph', inlines: [{ text: t(`report.voices.${voices.stance}`), isStrong: true }] },
        { kind: 'list', items: voicesSayings(voices, claim.asserts).map((saying) => plain(say(words, saying))) },
      ]),
      ...(hasChains
        ? [{ kind: 'chart', svg: chartChain(claim, words), caption: t('report.chart.chain.caption') } as const]
        : []),
      ...claim.evidence.flatMap((item) => evidencePieces(item, words)),
      ...claim.elsewhere.map(({ article, outlet, verdict }) =>
        paragraph(t('report.claim.elsewhere', { article, outlet, verdict: t(`words.mark.${verdict}`) }), 'note'),
      ),
    ],
    sections: [],
  }
}

function factsPiece(claim: ReportClaim, { t, locale }: ExportWords): Piece {
  return {
    kind: 'facts',
    rows: [
      [t('words.verdict'), [{ text: t(`words.mark.${claim.verdict}`), mark: claim.verdict }]],
      [
        t('words.nouns.ground'),
        [
          {
            text:
              listText(
                claim.grounds.map((ground) => t(`words.ground.${ground}`)),
                locale,
              ) || t('report.none'),
          },
        ],
      ],
      [t('words.weightLabel'), [{ text: t(`words.weight.${claim.weight}`) }]],
      [t('export.column.asserts'), [{ text: t(`words.asserts.${claim.asserts}`) }]],
    ],
  }
}

/** Who leans on whom, nearest to the article first. */
function chainText(chain: readonly ReportLink[]): string {
  return chain.map(({ name }) => name).join(' ← ')
}

function markPieces(mark: ReportMark, { t, locale }: ExportWords): Piece[] {
  const people = [
    t('report.claim.by', { name: mark.author }),
    ...(mark.reviewers.length > 0 ? [t('report.claim.reviewedBy', { names: listText(mark.reviewers, locale) })] : []),
    t('report.claim.version', { number: mark.versionNumber }),
  ]
  const line = (label: string, text: string): Piece => ({
    kind: 'paragraph',
    inlines: [{ text: `${label}: `, isStrong: true }, { text }],
  })
  return [
    quotePiece(mark.quote),
    ...(mark.secondQuote ? [line(t('report.claim.secondQuote'), ''), quotePiece(mark.secondQuote)] : []),
    ...(mark.namedSource ? [line(t('report.claim.namedSource'), mark.namedSource.name)] : []),
    ...(mark.chain.length > 0
      ? [line(t('report.evidence.chain'), `${t('report.chart.chain.article')} ← ${chainText(mark.chain)}`)]
      : []),
    ...(mark.note === '' ? [] : [line(t('report.claim.note'), mark.note)]),
    { kind: 'paragraph', inlines: [{ text: people.join(' · ') }], tone: 'note' },
  ]
}

function evidencePieces(item: ReportEvidence, { t, locale }: ExportWords): Piece[] {
  const stance: Inline = { text: `${t(`words.stance.${item.stance}`)}: `, isStrong: true }
  if (item.isProtected) {
    return [{ kind: 'paragraph', inlines: [stance, { text: t('report.evidence.protected') }] }]
  }
  const { inquiry } = item
  const details = [
    item.kind ? t(`words.evidenceKind.${item.kind}`) : '',
    item.standing ? t(`report.standing.${item.standing}`) : '',
    item.record ? t(`words.record.${item.record}`) : '',
    item.publishedOn ? dayText(item.publishedOn, locale) : '',
    item.place,
    item.chain.length > 0 ? `${t('report.evidence.chain')}: ${chainText(item.chain)}` : '',
    inquiry
      ? t('report.evidence.asked', {
          asked: inquiry.asked,
          date: dayText(inquiry.askedOn, locale),
          means: inquiry.means,
        })
      : '',
    inquiry ? answerText(inquiry, { t, locale }) : '',
  ]
  return [
    { kind: 'paragraph', inlines: [stance, { text: item.title, ...(item.url !== null && { href: item.url }) }] },
    { kind: 'paragraph', inlines: [{ text: details.filter((detail) => detail !== '').join(' · ') }], tone: 'note' },
    ...(item.excerpt === '' ? [] : [{ kind: 'excerpt', text: item.excerpt } as const]),
  ]
}

function answerText(inquiry: NonNullable<ReportEvidence['inquiry']>, { t, locale }: ExportWords): string {
  if (inquiry.answer !== null) return `${t('report.evidence.answer')}: ${inquiry.answer}`
  if (inquiry.deadline === null) return t('report.evidence.noAnswer')
  return t('report.evidence.noAnswerBy', { date: dayText(inquiry.deadline, locale) })
}
