import Ajv from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { Report } from '@/core/report.schema'
import { catalogue, NASTY, SAMPLE_INPUT, sampleReport } from '../report.fixture'
import { csv } from './csv'
import { escapeHtml, html } from './html'
import { json, reportJsonSchema } from './json'
import { escapeMarkdown, markdown } from './markdown'
import { safeAddress } from './safe-address'
import { w3c } from './w3c'
import { WRITERS, writerOf } from './writers'

const report = sampleReport()
const empty = sampleReport({ annotations: [], lookedAt: [], sentences: [] })
const published = sampleReport({
  audience: 'public',
  edition: {
    number: 2,
    kind: 'correction',
    words: '貿易額を訂正',
    publishedBy: '千葉',
    publishedAt: '2024-07-03T00:00:00.000Z',
  },
})
const ja = catalogue('ja')
const en = catalogue('en')

describe.each(WRITERS.map((writer) => [writer.id, writer] as const))('%s', (id, writer) => {
  test('writes every report in both languages, every word found', () => {
    for (const words of [ja, en]) {
      for (const of of [report, empty, published]) {
        const text = writer.write(of, words)
        expect(text.length).toBeGreaterThan(100)
        expect(text).not.toMatch(/\[object Object\]|NaN|[>"] ?undefined/)
        if (of !== empty) expect(text).toContain('NATOと中国が合意した')
      }
    }
    expect(writerOf(id)).toBe(writer)
  })

  test('names nothing of protected evidence', () => {
    expect(writer.write(report, ja)).not.toContain('極秘')
  })

  test('the same report gives the same bytes', () => {
    expect(writer.write(sampleReport(), ja)).toBe(writer.write(report, ja))
  })
})

describe('json', () => {
  test('is of the published schema and reads back to the report', () => {
    const validate = new Ajv({ strict: false, formats: { date: true, 'date-time': true } }).compile(reportJsonSchema())
    const read = JSON.parse(json.write(report, ja))
    expect(validate(read), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...read, finding: null })).toBe(false)
    expect(Report.parse(read)).toEqual(report)
  })
})

describe('csv', () => {
  const rows: string[][] = parse(csv.write(report, en), { bom: true, relax_column_count: false })
  const column = (name: string) => (rows[0] ?? []).indexOf(name)

  test('begins with the mark Excel needs, ends lines as RFC 4180 says', () => {
    expect(csv.write(report, ja).startsWith('\ufeff番号,主張,')).toBe(true)
    expect(csv.write(report, ja).endsWith('\r\n')).toBe(true)
  })

  test('a row a claim and piece of evidence, and a row a set-aside', () => {
    const expected = report.claims.reduce((n, claim) => n + Math.max(1, claim.evidence.length), 0)
    expect(rows.length).toBe(1 + expected + report.setAsides.length)
  })

  test('no cell is a formula', () => {
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    const titles = rows.map((row) => row[column('evidence')])
    expect(titles).toEqual(expect.arrayContaining(["'+統計", "'@大使館への照会"]))
    expect(rows.map((row) => row[column('excerpt')])).toContain('\'=HYPERLINK("http://evil.example","x")')
    expect(rows.map((row) => row[column('where')])).toContain("'-1+1")
  })

  test('text with quotes and line ends survives', () => {
    expect(rows.map((row) => row[column('explanation')])).toContain(NASTY)
  })
})

describe('html', () => {
  const { document } = parseHTML(html.write(report, ja))

  test('is in its language, one file, and asks nothing of the network', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('ja')
    expect(document.querySelector('script, img, iframe, link, object, embed, form, image, use, base')).toBeNull()
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^src$|^srcset$|xlink/)
        if (name === 'style' || name === 'fill') expect(value).not.toMatch(/url\((?!#)/)
      }
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })

  test('links open only http and https, and leak nothing', () => {
    const links = [...document.querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https?:\/\//)
      expect(link.getAttribute('rel')).toContain('noopener')
    }
  })

  test('markup that people typed is shown as they typed it', () => {
    const notes = [...document.querySelectorAll('p')].map((element) => element.textContent)
    expect(notes.some((text) => text?.includes(NASTY))).toBe(true)
  })

  test('has one title, headings in order, and a picture with a name for each chart', () => {
    expect(document.querySelectorAll('h1').length).toBe(1)
    expect(document.querySelectorAll('main h2').length).toBeGreaterThan(10)
    for (const svg of document.querySelectorAll('svg')) expect(svg.querySelector('title')?.textContent).not.toBe('')
  })

  test('any text comes back from its escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        const back = escaped.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name) => '&<>"\''['amp lt gt quot #39'.split(' ').indexOf(name)] ?? '',
        )
        expect(back).toBe(text)
      }),
    )
  })
})

describe('markdown', () => {
  const text = markdown.write(report, ja)

  test('what people typed is no markup', () => {
    expect(text).toContain('\\<img src=x onerror=alert(1)\\>')
    expect(text).toContain('\\[link\\](javascript:alert(2))')
    expect(text).not.toMatch(/(^|[^\\])<img/m)
    expect(text).not.toMatch(/(^|[^\\])\]\(javascript/)
    expect(text).not.toMatch(/^# heading/m)
  })

  test('opens with the finding, the index after it', () => {
    expect(text.indexOf('記事の核心となる主張2件')).toBeGreaterThan(0)
    expect(text.indexOf('裏付け指数')).toBeGreaterThan(text.indexOf('記事の核心となる主張2件'))
    expect(text).toContain('媒体や筆者の評価ではありません')
    expect(text).toContain('誤りという意味ではない')
  })

  test('every table row has as many cells as its head', () => {
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length
    let head: number | null = null
    for (const line of text.split('\n')) {
      if (!line.startsWith('|')) head = null
      else if (head === null) head = cells(line)
      else expect(cells(line)).toBe(head)
    }
  })

  const cases: [string, string][] = [
    ['1. item', '1\\. item'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['=== x', '\\=== x'],
    ['2022-11-27', '2022-11-27'],
    ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
    ['two\r\nlines', 'two lines'],
    ['see https://x.example and www.x.example', 'see https\\://x.example and www\\.x.example'],
  ]
  test.each(cases)('%s', (typed, escaped) => {
    expect(escapeMarkdown(typed)).toBe(escaped)
  })
})

describe('w3c', () => {
  const collection = JSON.parse(w3c.write(report, ja))
  const { items } = collection.first
  const { text } = SAMPLE_INPUT.revision

  test('is a collection with its page', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: items.length })
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', partOf: collection.id, startIndex: 0 })
    const marks = report.claims.flatMap(({ annotations }) => annotations).length + report.setAsides.length
    expect(items.length).toBe(marks)
  })

  test('positions are code points of the text, and the quote stands there', () => {
    const points = [...text]
    for (const item of items) {
      for (const target of item.target) {
        const [position, quote] = target.selector
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true)
        expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true)
      }
    }
  })

  test('each assesses, with the verdict as code and word, and evidence to open', () => {
    for (const item of items) {
      expect(item).toMatchObject({ type: 'Annotation', motivation: 'assessing' })
      expect(item.id).toMatch(/^urn:uuid:/)
      expect(item.body[0].purpose).toBe('classifying')
    }
    const links = items.flatMap((item: { body: { type: string; source?: string }[] }) =>
      item.body.filter(({ type }) => type === 'SpecificResource').map(({ source }) => source),
    )
    expect(links).toContain('https://example.org/babel')
  })
})

test('addresses: only http and https, nothing that ends a link or attribute early', () => {
  const cases: [string, string | null][] = [
    ['https://example.org/a?b=1&c=(2)', 'https://example.org/a?b=1&c=%282%29'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['//example.org', null],
    ['not an address', null],
    ['https://example.org/">x', 'https://example.org/%22%3Ex'],
    ['https://日本語.example/記事', 'https://xn--wgv71a119e.example/%E8%A8%98%E4%BA%8B'],
  ]
  for (const [address, expected] of cases) expect(safeAddress(address)).toBe(expected)
})
