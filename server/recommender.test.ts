import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema'
import { reading } from './database'
import { forget } from './once'
import { findRecommender, recommend, setRecommender } from './recommender'
import { closeTrial, importText, openTrial, type Trial } from './trial-project'

let trial: Trial
let server: Server
let url: string
let asked: { authorization?: string; body: { text: string; language: string; blocks: unknown[] } }[]
let answer: { status: number; body: string }

beforeEach(async () => {
  trial = await openTrial()
  asked = []
  server = createServer((request, response) => {
    void reply(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/spans`
  process.env.TENKYO_FETCH_ALLOW = '127.0.0.1'
  forget('env')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  delete process.env.TENKYO_FETCH_ALLOW
  forget('env')
  closeTrial()
})

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push({ authorization: request.headers.authorization, body: JSON.parse(await read(request)) })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const set = (input: Parameters<typeof setRecommender>[3], seen = 0, by = trial.lead) =>
  setRecommender(by, trial.projectId, seen, input)
const ask = (articleId: string, signal = new AbortController().signal) =>
  recommend(trial.anna, trial.projectId, articleId, signal)

test('the text goes out in code points, spans come back as suggestions', async () => {
  const { article, revision } = await importText(trial)
  await set({ url, secret: 'word' })
  const quote = '𠮷田さんは「か\u3099っこうの記録👨‍👩‍👧‍👦は3件だ」と述べた。'
  const from = Array.from(revision.text.slice(0, revision.text.indexOf(quote))).length
  answer = {
    status: 200,
    body: JSON.stringify([
      {
        type: 'Annotation',
        body: [
          { purpose: 'classifying', value: 'attribution' },
          { purpose: 'identifying', value: '𠮷田さん' },
          { purpose: 'identifying', value: '匿名の関係者' },
          { purpose: 'assessing', value: 'contradicted' },
          { purpose: 'commenting', value: '発言の記録を\n探す' },
        ],
        target: { selector: { type: 'TextPositionSelector', start: from, end: from + [...quote].length } },
      },
      { type: 'Annotation', target: { selector: { type: 'TextQuoteSelector', exact: 'どこにもない' } } },
    ]),
  }
  const { offers, misfits } = await ask(article.id)
  expect(misfits).toEqual({ 'quote-missing': 1 })
  expect(offers).toMatchObject([
    {
      asserts: 'attribution',
      chain: [
        { name: '𠮷田さん', kind: 'person' },
        { name: '匿名の関係者', kind: 'anonymous' },
      ],
      endsUnnamed: true,
      words: '発言の記録を 探す',
      from: 'recommender',
    },
  ])
  expect(revision.text.slice(offers[0]?.start, offers[0]?.end)).toBe(quote)
  const [question] = asked
  expect(question).toMatchObject({ authorization: 'Bearer word', body: { text: revision.text, language: 'ja' } })
  const points = [...revision.text]
  const blocks = question?.body.blocks as { kind: string; start: number; end: number }[]
  expect(blocks.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(revision.text.split('\n'))
})

describe('an answer that is none is told by what it is', () => {
  it.each([
    [401, 'wrong\n word', 'recommender-says', { status: 401, said: 'wrong word' }],
    [200, '<html>', 'recommender-not-json', {}],
    [200, '{"spans":[]}', 'recommender-not-w3c', {}],
  ])('%i %s', async (status, body, code, detail) => {
    const { article } = await importText(trial)
    await set({ url })
    answer = { status, body }
    await expect(ask(article.id)).rejects.toMatchObject({ code, detail })
  })
  test('none is set', async () => {
    const { article } = await importText(trial)
    await expect(ask(article.id)).rejects.toMatchObject({ code: 'recommender-missing' })
  })
  test('it lies inside, and the operator did not allow it', async () => {
    const { article } = await importText(trial)
    await set({ url })
    process.env.TENKYO_FETCH_ALLOW = ''
    forget('env')
    await expect(ask(article.id)).rejects.toMatchObject({ code: 'fetch-forbidden' })
    expect(asked).toEqual([])
  })
  test('it was cancelled, and can be asked again', async () => {
    const { article } = await importText(trial)
    await set({ url })
    const stop = new AbortController()
    answer = { status: 200, body: '[]' }
    const asking = ask(article.id, stop.signal)
    await expect(ask(article.id)).rejects.toMatchObject({ code: 'recommender-busy' })
    stop.abort()
    await expect(asking).rejects.toMatchObject({ code: 'recommender-cancelled' })
    expect(await ask(article.id)).toEqual({ offers: [], misfits: {} })
  })
})

describe('the setting', () => {
  test('is kept by version, and the secret is never told', async () => {
    expect(await findRecommender(trial.projectId)).toMatchObject({ url: null, hasSecret: false, version: 0 })
    const first = await set({ url, secret: 'word' })
    expect(first).toEqual({ projectId: trial.projectId, url, hasSecret: true, version: 1 })
    await expect(set({ url: null })).rejects.toMatchObject({ code: 'stale', detail: { current: first } })
    const told = await reading().select().from(events).where(eq(events.subjectKind, 'recommender'))
    expect(told).toMatchObject([{ before: { host: null, hasSecret: false }, after: { hasSecret: true } }])
    expect(JSON.stringify([first, told])).not.toContain('word')
  })
  test.each([
    ['stays on another path', (at: string) => `${at}/other`, true],
    ['does not follow to another origin', () => 'https://other.example/', false],
  ])('the secret %s', async (_, move, hasSecret) => {
    await set({ url, secret: 'word' })
    expect(await set({ url: move(url) }, 1)).toMatchObject({ hasSecret })
  })
  test('is for leads', async () => {
    await expect(set({ url }, 0, trial.anna)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
