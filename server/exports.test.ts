import Ajv from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXPORT_IDS } from '@/components/report/export-ids'
import type { Edition } from '@/core/article.schema'
import { Report } from '@/core/report.schema'
import { sha256 } from '@/db/event-chain'
import { WRITERS } from '@/formats/export/writers'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'
import { exportEdition, exportWorking } from './exports'
import { reportSchema } from './report-schema'
import { publishEdition, unpublishEdition } from './reports'
import { reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial } from './trial-project'

/** Next's request is not here: the reader's language is Japanese, the catalogue the real one. */
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'ja',
  getTranslations: async ({ locale }: { locale: 'en' | 'ja' }) =>
    createTranslator({ locale, messages: locale === 'ja' ? ja : en, timeZone: 'Asia/Tokyo' }),
}))

let trial: Trial
let articleId: string
let edition: Edition

beforeAll(async () => {
  trial = await openTrial()
  const text = await importText(trial)
  articleId = text.article.id
  const { id, versionNumber } = await submitted(
    trial,
    trial.anna,
    text,
    '𠮷田さんは「か\u3099っこうの記録👨‍👩‍👧‍👦は3件だ」と述べた。',
  )
  const approval = { id: newId(), versionNumber, judgement: 'approve' as const, words: '', proposedMark: null }
  await reviewAnnotation(trial.ben, trial.projectId, id, approval)
  edition = await publishEdition(trial.lead, trial.projectId, articleId, { id: newId(), kind: 'first', words: '' })
})
afterAll(closeTrial)

const asked = (query = '') => new Request(`http://127.0.0.1/x${query}`)
const working = (format: string, query = '') => exportWorking(trial.projectId, articleId, format, asked(query))
const frozen = (format: string, query = '') => exportEdition(edition.id, format, asked(query))

const READERS: Record<string, (text: string) => unknown> = {
  json: (text) => Report.parse(JSON.parse(text)),
  csv: (text) => parse(text, { bom: true, relax_column_count: false }),
  w3c: (text) => JSON.parse(text),
  html: (text) => parseHTML(text).document.querySelector('h1'),
  markdown: (text) => text.startsWith('# ') || text,
}

describe.each(WRITERS.map(({ id }) => id))('%s', (format) => {
  it.each([
    ['working report', working, /%E4%BD%9C%E6%A5%AD%E4%B8%AD\d{4}-\d\d-\d\d\.\w+$/],
    ['edition', frozen, /%E7%AC%AC1%E7%89%88\.\w+$/],
  ] as const)('downloads the %s', async (_, of, name) => {
    const response = await of(format)
    const { headers } = response
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
    expect(headers.get('content-disposition')).toMatch(name)
    expect(headers.get('content-type')).toBe(WRITERS.find(({ id }) => id === format)?.mediaType)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-language')).toBe('ja')
    const text = await response.text()
    expect(text).toContain('か\u3099っこうの記録👨‍👩‍👧‍👦は3件だ')
    expect(READERS[format]?.(text)).toBeTruthy()
  })

  it('speaks the language that is asked for', async () => {
    const response = await working(format, '?lang=en')
    expect(response.headers.get('content-language')).toBe('en')
    if (format !== 'json') expect(await response.text()).toContain('Unverifiable')
    expect((await working(format, '?lang=xx')).headers.get('content-language')).toBe('ja')
  })
})

it('offers on the page what there are writers for', () => {
  expect([...EXPORT_IDS].toSorted()).toEqual(WRITERS.map(({ id }) => id).toSorted())
})

it('the JSON of an edition is what its hash was taken of', async () => {
  expect(sha256(await (await frozen('json')).text())).toBe(edition.sha256)
})

it('the JSON of both is of the published schema, which has a name of its own', async () => {
  const schema = await reportSchema().json()
  expect(schema).toMatchObject({ $id: 'urn:tenkyo:schema:tenkyo-report/1', title: 'Tenkyo credibility report' })
  const validate = new Ajv({ strict: false, formats: { date: true, 'date-time': true } }).compile(schema)
  for (const of of [working, frozen]) {
    const report = await (await of('json')).json()
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...report, index: { ...report.index, value: '73' } })).toBe(false)
  }
})

it('refuses a format there is not, and another project', async () => {
  await expect(working('pdf')).rejects.toMatchObject({ code: 'not-found' })
  await expect(frozen('__proto__')).rejects.toMatchObject({ code: 'not-found' })
  await expect(exportWorking(trial.elsewhereId, articleId, 'json', asked())).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('refuses a withdrawn edition with the reason', async () => {
  await unpublishEdition(trial.lead, trial.projectId, edition.id, { words: '引用に誤り' })
  await expect(frozen('html')).rejects.toMatchObject({ code: 'edition-withdrawn', detail: { words: '引用に誤り' } })
})
