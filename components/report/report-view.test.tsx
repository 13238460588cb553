import { parseHTML } from 'linkedom'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import { Report } from '@/core/report.schema'
import type { Locale } from '@/core/words'
import { WRITERS } from '@/formats/export/writers'
import { catalogue, sampleReport } from '@/formats/report.fixture'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'
import { chartsOf } from '@/formats/chart/report-charts'
import { ReportView } from './report-view'

/** The page of a report as markup. A message that is missing or malformed fails the test. */
function show(report: Report, locale: Locale): Document {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={locale === 'ja' ? ja : en}
      timeZone="Asia/Tokyo"
      onError={(error) => {
        throw error
      }}
    >
      <ReportView
        report={report}
        charts={chartsOf(report, catalogue(locale))}
        editions={[]}
        exportBase="/api/editions/x"
      />
    </NextIntlClientProvider>,
  )
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document
}

/** Members of a report that people type, at any depth. */
const TYPED = new Set(
  'title outlet author project statement note words exact prefix suffix text place excerpt asked means answer name belongsTo article publishedBy withdrawnWords url'.split(
    ' ',
  ),
)
const LISTS_OF_NAMES = new Set(['authors', 'reviewers', 'names', 'outlets'])

/** The report with `text` in every field that people type. */
function fill(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return TYPED.has(key) ? text : value
  if (Array.isArray(value)) {
    return LISTS_OF_NAMES.has(key) ? value.map(() => text) : value.map((item) => fill(item, text))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === 'url' ? text : fill(member, text, name)]),
  )
}

const sample = sampleReport({
  edition: {
    number: 2,
    kind: 'correction',
    words: '訂正',
    publishedBy: '千葉',
    publishedAt: '2024-07-03T00:00:00.000Z',
  },
})

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  const document = show(sample, locale)

  it('opens with the finding, the index after it', () => {
    const parts = [...document.querySelectorAll('h2')].map(({ id }) => id)
    expect(parts.slice(0, 6)).toEqual(['finding', 'index', 'coverage', 'shares', 'changes', 'claims'])
    expect(document.querySelectorAll('h1').length).toBe(1)
  })

  it('has a place for every link of its own', () => {
    const inside = [...document.querySelectorAll('a')].flatMap(
      (link) => link.getAttribute('href')?.match(/^#(.+)/)?.[1] ?? [],
    )
    expect(inside.length).toBeGreaterThan(20)
    for (const id of inside) expect(document.getElementById(id), id).not.toBeNull()
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says what unverifiable means wherever a claim is', () => {
    const meaning = (locale === 'ja' ? ja : en).words.markMeaning.unverifiable
    const claims = sample.claims.filter(({ verdict }) => verdict === 'unverifiable')
    expect(claims.length).toBeGreaterThan(0)
    for (const { number } of claims) expect(document.getElementById(`claim-${number}`)?.textContent).toContain(meaning)
  })

  it('tells at a glance that the outlets of the first claim are one root that ends unnamed', () => {
    const claim = document.getElementById('claim-1')?.textContent ?? ''
    expect(claim).toContain(locale === 'ja' ? '大元は1つ' : 'one root')
    expect(claim).toContain(locale === 'ja' ? '匿名で途切れる' : 'ends unnamed')
  })

  it('draws where the claim comes from', () => {
    expect(document.querySelectorAll('#claim-1 svg').length).toBe(1)
    expect(document.querySelectorAll('svg').length).toBeGreaterThan(3)
  })

  it('shows nothing of protected evidence', () => {
    expect(document.documentElement.textContent).not.toContain('極秘')
  })
})

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "\"><svg onload=alert(1)> ' onmouseover='alert(1)",
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/x',
  'https://user:pass@evil.example" onclick="alert(1)',
  '{title} {n, plural, other {#}} <b>x</b>',
  ']]></style><!-- -->',
  '𠮷👨‍👩‍👧‍👦か\u3099\r\nか゛',
]

describe.each(HOSTILE)('whatever people type: %j', (typed) => {
  const report = Report.parse(fill(sample, typed))

  test('the page runs nothing and links only to the web', () => {
    const document = show(report, 'ja')
    expect(document.querySelector('script, img, iframe, object, embed, form, style, b')).toBeNull()
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^src/)
    }
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? ''
      expect(href).toMatch(/^(https?:\/\/|#|\/api\/|\/reports\/)/)
      if (href.startsWith('http')) expect(link.getAttribute('rel')).toBe('noopener nofollow')
    }
    expect(document.getElementById('claim-1')?.textContent).toContain(typed)
  })

  test.each(WRITERS.map((writer) => [writer.id, writer] as const))(
    '%s is written, and HTML runs nothing',
    (id, writer) => {
      const text = writer.write(report, catalogue('ja'))
      if (id === 'json') expect(Report.parse(JSON.parse(text))).toEqual(report)
      if (id !== 'html') return
      const { document } = parseHTML(text)
      expect(document.querySelector('script, img, iframe, object, embed, form, link, b')).toBeNull()
      for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//)
    },
  )
})
