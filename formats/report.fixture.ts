// A report for tests of the formats: every kind of thing a report can hold, with text that formats like to break on.
import quantile from '@stdlib/stats-base-dists-beta-quantile'
import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { anchorAt, annotation, content, evidence, reportInput, review, source } from '@/core/records.fixture'
import { composeReport } from '@/core/report'
import type { Report } from '@/core/report.schema'
import type { ReportInput } from '@/core/report-input'
import type { Locale } from '@/core/words'
import type { ExportWords } from './words'

/** Markup, formulas, quotes and line ends, as a hostile or careless person may type them. */
export const NASTY =
  '<img src=x onerror=alert(1)> & "quoted" \'single\' **bold** [link](javascript:alert(2)) `code`\r\n# heading | cell'

const TEXTS = [
  ['title', '米中の「トラック２」と秘密の合意'],
  ['boilerplate', '広告 シェアする'],
  [
    'paragraph',
    '𠮷田は👨‍👩‍👧が「NATOと中国が合意した」と書いた。スペクテイター誌が報じた。米国はポーランドの案を退けた。',
  ],
  ['paragraph', 'か゛が貿易額は千億ドルだ。両首脳は核兵器について話した。公表文にその条項はない。'],
  ['heading', '今後の見通し'],
  ['paragraph', '和平は近いだろう。雨が降った。第五条と同等の安全保障がある。侵攻は五輪の後だった。'],
  ['paragraph', '衛星画像に写っていた。読者はどう思うか。'],
] as const

const base = reportInput(TEXTS, {
  sources: [
    ...['The Spectator', 'Babel', 'Espreso', 'Pravda', 'ホワイトハウス', '税関総署'].map((id) => source(id)),
    source('Owen Matthews', { kind: 'person', belongsToId: 'The Spectator' }),
    source('匿名の中国関係筋', { kind: 'anonymous' }),
    source(NASTY.replace(/\r\n/g, ' '), { kind: 'person' }),
  ],
})
const { text } = base.revision
const at = (exact: string) => ({ anchor: anchorAt(text, exact) })
const TRACK2 = ['The Spectator', 'Owen Matthews', '匿名の中国関係筋']
const supports = (...ids: string[]) => ids.map((evidenceId) => ({ evidenceId, stance: 'supports' as const }))

const EVIDENCE = [
  evidence('spectator', TRACK2, { title: 'The red line', url: 'https://example.org/red-line?a=1&b=(2)' }),
  evidence('babel', ['Babel', 'The Spectator'], { excerpt: '=HYPERLINK("http://evil.example","x")' }),
  evidence('espreso', ['Espreso', 'The Spectator'], { copyOfId: 'spectator' }),
  evidence('pravda', ['Pravda', 'The Spectator'], { derivesFromArticleId: 'art' }),
  evidence('readout', ['ホワイトハウス'], {
    record: 'official-record',
    title: '首脳会談の概要',
    excerpt: '会談では核兵器にも触れた。\n2行目',
  }),
  evidence('customs', ['税関総署'], { record: 'data', title: '+統計' }),
  evidence('secret', [], { isPublishable: false, title: '極秘' }),
  evidence('asked', [], {
    kind: 'inquiry',
    url: null,
    title: '@大使館への照会',
    inquiry: { asked: '大使館', askedOn: '2022-11-28', means: '電子メール', answer: null, deadline: '2022-12-05' },
  }),
  evidence('nasty', [NASTY.replace(/\r\n/g, ' ')], {
    title: NASTY.replace(/\r\n/g, ' '),
    excerpt: NASTY,
    url: null,
    place: '-1+1',
  }),
]

const ANNOTATIONS = [
  annotation('00000000-0000-4000-8000-000000000001', {
    ...at('NATOと中国が合意した'),
    mark: 'unverifiable',
    grounds: ['anonymous-source', 'single-source'],
    weight: 'central',
    chain: TRACK2,
    claimId: 'track2',
    evidence: [...supports('spectator', 'babel', 'espreso', 'pravda'), { evidenceId: 'asked', stance: 'context' }],
    flags: [{ flag: 'misleads', words: `見出しは断定だが本文は伝聞 ${NASTY}` }],
    note: NASTY,
  }),
  annotation('00000000-0000-4000-8000-000000000002', {
    ...at('スペクテイター誌が報じた'),
    mark: 'sourced',
    asserts: 'attribution',
    grounds: ['primary-source'],
    namedSourceId: 'The Spectator',
    evidence: supports('spectator'),
  }),
  annotation('00000000-0000-4000-8000-000000000003', {
    ...at('ポーランドの案を退けた'),
    mark: 'sourced',
    grounds: ['official-record'],
    weight: 'central',
    evidence: supports('readout', 'secret'),
    authorId: 'ben',
  }),
  annotation('00000000-0000-4000-8000-000000000004', {
    ...at('貿易額は千億ドル'),
    mark: 'contradicted',
    grounds: ['data'],
    evidence: [{ evidenceId: 'customs', stance: 'refutes' }],
    weight: 'supporting',
  }),
  annotation('00000000-0000-4000-8000-000000000005', {
    ...at('核兵器について話した'),
    mark: 'sourced',
    grounds: ['official-record'],
    evidence: supports('readout'),
    status: 'submitted',
    versionNumber: 2,
    acceptedVersionNumber: 1,
  }),
  annotation('00000000-0000-4000-8000-000000000006', {
    ...at('公表文にその条項はない'),
    mark: 'contradicted',
    grounds: ['internal'],
    weight: 'incidental',
    secondAnchor: anchorAt(text, '第五条と同等の安全保障がある'),
  }),
  annotation('00000000-0000-4000-8000-000000000007', {
    ...at('五輪の後だった'),
    mark: 'sourced',
    grounds: ['data'],
    claimId: 'games',
    evidence: supports('nasty', 'customs'),
  }),
  annotation('00000000-0000-4000-8000-000000000008', {
    ...at('五輪の後だった'),
    mark: 'unverifiable',
    grounds: ['ambiguous'],
    claimId: 'games',
    authorId: 'ben',
  }),
  annotation('00000000-0000-4000-8000-000000000009', {
    ...at('和平は近いだろう。'),
    mark: 'set-aside',
    grounds: [],
    note: NASTY,
  }),
  annotation('00000000-0000-4000-8000-00000000000a', { ...at('衛星画像'), status: 'submitted' }),
]

const record = (id: string, statement: string) =>
  ({ id, projectId: 'p', statement, asserts: 'content', createdBy: 'ann', createdAt: base.at, version: 1 }) as const

/** The input of the sample report. */
export const SAMPLE_INPUT: ReportInput = {
  ...base,
  article: { ...base.article, title: '米中の「トラック２」', author: NASTY.replace(/\r\n/g, ' ') },
  annotations: ANNOTATIONS,
  versions: [
    {
      annotationId: '00000000-0000-4000-8000-000000000005',
      versionNumber: 1,
      content: content({
        ...at('核兵器'),
        mark: 'sourced',
        grounds: ['official-record'],
        evidence: supports('readout'),
      }),
      createdBy: 'ann',
      createdAt: base.at,
    },
  ],
  reviews: ANNOTATIONS.map(({ id, authorId }) =>
    review(authorId === 'chi' ? 'ben' : 'chi', 'approve', { annotationId: id, id: `review-${id}` }),
  ),
  evidence: EVIDENCE,
  claims: [record('track2', 'NATOと中国は裏の経路で合意した'), record('games', '侵攻は五輪閉幕の後だった')],
  elsewhere: [
    {
      claimId: 'games',
      isPublished: true,
      article: '五輪と侵攻',
      outlet: '別のブログ',
      verdict: 'unverifiable',
      chain: [],
      evidence: [],
    },
  ],
  lookedAt: [{ revisionId: 'r', personId: 'ann', ...range('雨が降った。'), createdAt: base.at }],
}

function range(exact: string) {
  const { start, end } = anchorAt(text, exact)
  return { start, end }
}

/** The sample report; `facts` replace parts of its input. */
export function sampleReport(facts: Partial<ReportInput> = {}): Report {
  return composeReport({ ...SAMPLE_INPUT, ...facts }, { betaQuantile: quantile })
}

/** The catalogue of a language as formats get it. Fails on any missing key or value. */
export function catalogue(locale: Locale): ExportWords {
  const messages = JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), 'utf8'))
  const translate = createTranslator({
    locale,
    messages,
    timeZone: 'Asia/Tokyo',
    onError: (error) => {
      throw error
    },
  })
  return { locale, t: (key, values) => translate(key as never, values as never) }
}
