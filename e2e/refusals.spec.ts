// Bad input through the running app: a clear, specific refusal in the reader's language, nothing changed, never a 500.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { Annotation } from '@/core/annotation.schema'
import { content } from '@/core/records.fixture'
import type { ArticleMarks, Workbench } from '@/core/views'
import { expect, test } from './setup/fixtures'

const TEXT = ['題名の行', '', '𠮷田さんは「か\u3099くの記録👨‍👩‍👧‍👦は3件だ」と述べた。', '結論はまだ出ていない。'].join(
  '\r\n',
)
const FACTS = { title: '題名', outlet: '', author: '', publishedOn: null, url: null, language: 'ja' }
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

async function importArticle(request: APIRequestContext, projectId: string): Promise<Workbench> {
  const id = randomUUID()
  const data = { id, base64: base64(TEXT), fileName: null, facts: FACTS, kinds: [] }
  const made = await request.post(`/api/projects/${projectId}/articles`, { data })
  expect(made.status(), await made.text()).toBe(200)
  return (await request.get(`/api/articles/${id}`)).json() as Promise<Workbench>
}

function contentAt(text: string, start: number, end: number) {
  return content({ anchor: { start, end, exact: text.slice(start, end), prefix: '', suffix: '' } })
}

async function expectRefusal(answer: APIResponse, status: number, code: string): Promise<void> {
  const text = await answer.text()
  expect(answer.status(), text).toBe(status)
  const problem = JSON.parse(text)
  expect(problem).toMatchObject({ code, status })
  // In the reader's language: the browser asked for Japanese.
  expect(problem.title).toMatch(/[\u3040-\u30ff]/)
  expect(text).not.toContain('at ')
}

test('refuses texts that are no article, and keeps nothing of them', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  const { request } = page
  const post = (bytes: string | Uint8Array) =>
    request.post(`/api/projects/${freshProject.id}/articles`, {
      data: { id: randomUUID(), base64: base64(bytes), fileName: 'a.txt', facts: FACTS, kinds: [] },
    })
  await expectRefusal(await post(''), 422, 'text-empty')
  await expectRefusal(await post('\u00a0\r\n\u3000'), 422, 'text-empty')
  await expectRefusal(await post('%PDF-1.7\n\u0000\u0001\u0002'), 422, 'text-binary')
  await expectRefusal(await post(new Uint8Array([0x93, 0xfa, 0x96, 0x7b])), 422, 'text-not-utf8')
  await expectRefusal(await post('あ'.repeat(7_000_000)), 413, 'too-large')
  await expectRefusal(
    await request.post(`/api/projects/${freshProject.id}/articles`, {
      data: 'not json',
      headers: { 'content-type': 'text/plain' },
    }),
    415,
    'bad-content-type',
  )
  await expectRefusal(
    await request.post(`/api/projects/${freshProject.id}/articles`, {
      data: Buffer.from('{"id": '),
      headers: { 'content-type': 'application/json' },
    }),
    400,
    'bad-json',
  )
  const listed = await request.get(`/api/projects/${freshProject.id}/articles`)
  expect(await listed.json()).toEqual({ items: [] })
})

test('refuses anchors and verdicts that cannot stand', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  const { request } = page
  const { article, revision } = await importArticle(request, freshProject.id)
  const { text } = revision
  const family = text.indexOf('👨')
  const kana = text.indexOf('か')
  const sound = contentAt(text, text.indexOf('結論'), text.indexOf('結論') + 2)
  const cases: [number, string, object][] = [
    [422, 'anchor-outside', { anchor: { ...sound.anchor, start: 5, end: 100_000 } }],
    [422, 'anchor-mismatch', { anchor: { ...sound.anchor, exact: '結果' } }],
    [422, 'anchor-cuts-character', contentAt(text, text.indexOf('𠮷') + 1, text.indexOf('𠮷') + 4)],
    [422, 'anchor-cuts-character', contentAt(text, family, family + 2)],
    [422, 'anchor-cuts-character', contentAt(text, kana, kana + 1)],
    [422, 'bad-input', { anchor: { ...sound.anchor, start: -1 } }],
    [422, 'bad-input', { mark: 'probably' }],
    [422, 'bad-input', { grounds: ['hunch'] }],
    [422, 'ground-not-of-verdict', { grounds: ['data'] }],
    [422, 'other-project', { claimId: randomUUID() }],
    [422, 'bad-input', { evidence: [{ evidenceId: 'javascript:alert(1)', stance: 'supports' }] }],
  ]
  for (const [status, code, spoilt] of cases) {
    const data = { id: randomUUID(), content: { ...sound, ...spoilt } }
    await expectRefusal(await request.post(`/api/articles/${article.id}/annotations`, { data }), status, code)
  }
  const marks = (await (await request.get(`/api/articles/${article.id}/annotations`)).json()) as ArticleMarks
  expect(marks.annotations).toEqual([])
})

test('refuses stale, unversioned, foreign and own-work changes', async ({ signInAs, openAs, freshProject, page }) => {
  await signInAs('hasegawa')
  const { request } = page
  const { article, revision } = await importArticle(request, freshProject.id)
  const start = revision.text.indexOf('結論')
  const sound = contentAt(revision.text, start, start + 2)
  const id = randomUUID()
  const made = await request.post(`/api/articles/${article.id}/annotations`, { data: { id, content: sound } })
  const draft = (await made.json()) as Annotation
  const patch = (headers: Record<string, string>, note: string) =>
    request.patch(`/api/annotations/${id}`, { data: { content: { ...sound, note } }, headers })

  await expectRefusal(await patch({}, '一'), 428, 'version-missing')
  expect((await patch({ 'if-match': '"1"' }, '一')).status()).toBe(200)
  const stale = await patch({ 'if-match': '"1"' }, '二')
  expect(((await stale.json()) as { detail: { current: Annotation } }).detail.current.note).toBe('一')
  expect(stale.status()).toBe(412)

  const sourced = { ...sound, mark: 'sourced', grounds: ['data'], note: '一' }
  const changed = await request.patch(`/api/annotations/${id}`, {
    data: { content: sourced },
    headers: { 'if-match': '"2"' },
  })
  expect(changed.status()).toBe(200)
  const submit = (version: number) =>
    request.post(`/api/articles/${article.id}/submissions`, { data: { annotations: [{ id, version }] } })
  await expectRefusal(await submit(3), 422, 'lacks')
  const back = { data: { content: { ...sound, note: '一' } }, headers: { 'if-match': '"3"' } }
  expect((await request.patch(`/api/annotations/${id}`, back)).status()).toBe(200)
  expect((await submit(4)).status()).toBe(200)

  const review = {
    id: randomUUID(),
    versionNumber: draft.versionNumber,
    judgement: 'approve',
    words: '',
    proposedMark: null,
  }
  await expectRefusal(await request.post(`/api/annotations/${id}/reviews`, { data: review }), 403, 'own-work')

  const viewer = await openAs('hayakawa')
  await expectRefusal(await viewer.request.post(`/api/annotations/${id}/reviews`, { data: review }), 403, 'not-allowed')
  const crossSite = { data: review, headers: { 'sec-fetch-site': 'cross-site' } }
  await expectRefusal(await viewer.request.post(`/api/annotations/${id}/reviews`, crossSite), 403, 'cross-site')
  await expectRefusal(await request.get(`/api/annotations/${randomUUID()}`), 404, 'not-found')
  await expectRefusal(await request.get('/api/annotations/1%20OR%201=1'), 404, 'not-found')
})

test('keeps addresses that open, and no others', async ({ signInAs, freshProject, page }) => {
  await signInAs('hasegawa')
  const evidence = {
    kind: 'web',
    title: '<img src=x onerror=alert(1)>',
    place: '',
    publishedOn: null,
    excerpt: '<script>alert(1)</script>',
    chain: [],
    record: null,
    copyOfId: null,
    derivesFromArticleId: null,
    inquiry: null,
    isPublishable: true,
  }
  const post = (url: string | null, changes: object = {}) =>
    page.request.post(`/api/projects/${freshProject.id}/evidence`, {
      data: { ...evidence, id: randomUUID(), url, ...changes },
    })
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' JavaScript:alert(1)',
    'ftp://example.org/',
    'https://u:p@example.org/',
  ]) {
    await expectRefusal(await post(url), 422, 'bad-input')
  }
  await expectRefusal(await post(null, { title: '' }), 422, 'bad-input')
  await expectRefusal(await post(null, { title: 'a\u0000b' }), 422, 'bad-input')
  // Markup is words like any other: kept to the letter, shown as text.
  const kept = await post('https://example.org/𠮷?q=か\u3099')
  expect(kept.status(), await kept.text()).toBe(200)
  expect(await kept.json()).toMatchObject({ title: evidence.title, excerpt: evidence.excerpt })
})

test('tells a stranger nothing', async ({ page, freshProject }) => {
  for (const path of [
    `/api/projects/${freshProject.id}`,
    `/api/projects/${randomUUID()}`,
    `/api/articles/${randomUUID()}`,
  ]) {
    await expectRefusal(await page.request.get(path), 401, 'not-signed-in')
  }
})
