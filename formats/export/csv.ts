// CSV (RFC 4180): a row a claim and piece of evidence, a row a set-aside; for spreadsheets, with a byte order mark for Excel.
import { stringify } from 'csv-stringify/sync'
import type { Report } from '@/core/report.schema'
import type { Between, ReportClaim, ReportEvidence, ReportLink, ReportMark } from '@/core/report-claim.schema'
import type { ExportWords } from '../words'
import type { Writer } from './writer'

const COLUMNS = [
  'number',
  'statement',
  'quote',
  'start',
  'end',
  'asserts',
  'verdict',
  'undecided',
  'counted',
  'weight',
  'grounds',
  'flags',
  'chain',
  'note',
  'author',
  'reviewers',
  'outlets',
  'roots',
  'independent',
  'records',
  'stance',
  'standing',
  'evidenceKind',
  'evidenceTitle',
  'url',
  'place',
  'publishedOn',
  'record',
  'evidenceChain',
  'excerpt',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

export const csv: Writer = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (report, words) =>
    stringify(rowsOf(report, words), {
      bom: true,
      header: true,
      columns: COLUMNS.map((key) => ({ key, header: words.t(`export.column.${key}`) })),
      record_delimiter: 'windows',
      // A cell that begins with = + - @ or a tab would be a formula to a spreadsheet: it gets an apostrophe before it.
      escape_formulas: true,
    }),
}

const JOIN = ' / '

function rowsOf(report: Report, words: ExportWords): Row[] {
  const claims = report.claims.flatMap((claim) => {
    const columns = claimColumns(claim, words)
    if (claim.evidence.length === 0) return [columns]
    return claim.evidence.map((item) => ({ ...columns, ...evidenceColumns(item, words) }))
  })
  return [...claims, ...report.setAsides.map((mark) => markColumns([mark], words))]
}

function markColumns(marks: readonly ReportMark[], { t }: ExportWords): Row {
  const each = (of: (mark: ReportMark) => string[]) =>
    [...new Set(marks.flatMap(of))].filter((text) => text !== '').join(JOIN)
  return {
    quote: each((mark) => [mark.quote.exact]),
    start: marks[0]?.quote.start,
    end: marks[0]?.quote.end,
    verdict: each((mark) => [t(`words.mark.${mark.mark}`)]),
    weight: each((mark) => [t(`words.weight.${mark.weight}`)]),
    grounds: each((mark) => mark.grounds.map((ground) => t(`words.ground.${ground}`))),
    flags: each((mark) => mark.flags.map(({ flag, words }) => `${t(`words.flag.${flag}`)}: ${words}`)),
    chain: each((mark) => [chainText(mark.chain)]),
    note: each((mark) => [mark.note]),
    author: each((mark) => [mark.author]),
    reviewers: each((mark) => mark.reviewers),
  }
}

function claimColumns(claim: ReportClaim, words: ExportWords): Row {
  const { t } = words
  const yesNo = (is: boolean) => t(is ? 'export.column.yes' : 'export.column.no')
  const voices = claim.voices.find(
    ({ stance }) => stance === (claim.verdict === 'contradicted' ? 'refutes' : 'supports'),
  )
  return {
    ...markColumns(claim.annotations, words),
    number: claim.number,
    statement: claim.statement ?? '',
    asserts: t(`words.asserts.${claim.asserts}`),
    verdict: t(`words.mark.${claim.verdict}`),
    undecided: yesNo(claim.isUndecided),
    counted: yesNo(claim.isCounted),
    weight: t(`words.weight.${claim.weight}`),
    ...(voices && {
      outlets: voices.outlets,
      roots: betweenText(voices.roots, words),
      independent: betweenText(voices.independent, words),
      records: voices.records,
    }),
  }
}

function evidenceColumns(item: ReportEvidence, { t }: ExportWords): Row {
  const stance = t(`words.stance.${item.stance}`)
  if (item.isProtected) return { stance, evidenceTitle: t('report.evidence.protected') }
  return {
    stance,
    standing: item.standing ? t(`report.standing.${item.standing}`) : '',
    evidenceKind: item.kind ? t(`words.evidenceKind.${item.kind}`) : '',
    evidenceTitle: item.title,
    url: item.url ?? '',
    place: item.place,
    publishedOn: item.publishedOn ?? '',
    record: item.record ? t(`words.record.${item.record}`) : '',
    evidenceChain: chainText(item.chain),
    excerpt: item.excerpt,
  }
}

function betweenText({ atLeast, atMost }: Between, { t }: ExportWords): string | number {
  return atLeast === atMost ? atMost : t('report.voices.between', { atLeast, atMost })
}

function chainText(chain: readonly ReportLink[]): string {
  return chain.map((link) => link.name).join(' ← ')
}
