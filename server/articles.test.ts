import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEvents } from '@/db/events'
import { sentencesOf } from '@/core/sentence'
import { changeArticle, changeBlockKind, importArticle, openWorkbench, readOriginal } from './articles'
import { reading } from './database'
import { lookAt, lookAway } from './looked-at'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, TRICKY_TEXT, type Trial } from './trial-project'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(closeTrial)

const facts = { title: '試し', outlet: '', author: '', publishedOn: null, url: null, language: 'ja' }
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64')

describe('import', () => {
  it('loses nothing but line breaks and blank lines', async () => {
    const { revision, article } = await importText(trial)
    const { blocks } = await openWorkbench(trial.viewer, article.id)
    const joined = blocks.map((block) => revision.text.slice(block.start, block.end)).join('\n')
    expect(joined).toBe(revision.text)
    expect(joined.replaceAll('\n', '')).toBe(TRICKY_TEXT.replaceAll('\r\n', ''))
    expect(revision.decoded).toMatchObject({ lineEnds: 'crlf', replaced: 0 })
  })

  const refused: [string, string, Uint8Array | string][] = [
    ['nothing', 'text-empty', ''],
    ['white space only', 'text-empty', ' \u3000\r\n\u00a0\n'],
    ['20 MB', 'too-large', 'あ'.repeat(7_000_000)],
    ['a PDF', 'text-binary', '%PDF-1.7\n%\u0001\u0002\u0000'],
    ['Shift_JIS', 'text-not-utf8', new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea])],
  ]
  it.each(refused)('refuses %s: %s', async (_, code, bytes) => {
    const before = await listEvents(reading(), trial.projectId, 1)
    const input = { id: newId(), base64: base64(bytes), fileName: 'x.txt', facts, kinds: [] }
    await expect(importArticle(trial.anna, trial.projectId, input)).rejects.toMatchObject({ code })
    expect(() => readOriginal(input)).toThrow(code)
    expect(await listEvents(reading(), trial.projectId, 1)).toEqual(before)
  })

  it('refuses another text under the id of an article that is there', async () => {
    const input = { id: newId(), base64: base64('一つ目の本文です。'), fileName: null, facts, kinds: [] }
    await importArticle(trial.anna, trial.projectId, input)
    const other = { ...input, base64: base64('二つ目の本文です。') }
    await expect(importArticle(trial.anna, trial.projectId, other)).rejects.toMatchObject({ code: 'id-taken' })
  })

  it('repeats safely and is refused to a viewer', async () => {
    const input = { id: newId(), base64: base64('題名\n本文である。'), fileName: null, facts, kinds: [] }
    const first = await importArticle(trial.anna, trial.projectId, input)
    expect(await importArticle(trial.anna, trial.projectId, input)).toEqual(first)
    const attempt = importArticle(trial.viewer, trial.projectId, { ...input, id: newId() })
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('keeps a kind corrected before the import, and what was guessed', async () => {
    const kinds = [{ ordinal: 1, kind: 'boilerplate' as const }]
    const input = { id: newId(), base64: base64('題名\n本文である。'), fileName: null, facts, kinds }
    const { id } = await importArticle(trial.anna, trial.projectId, input)
    const { blocks } = await openWorkbench(trial.anna, id)
    expect(blocks[1]).toMatchObject({ kind: 'boilerplate', guessed: 'paragraph' })
  })
})

describe('changes', () => {
  it('corrects the kind of a block, once per version', async () => {
    const { article } = await importText(trial)
    const change = (seen: number) => changeBlockKind(trial.anna, trial.projectId, article.id, '1', seen, 'quote')
    expect(await change(1)).toMatchObject({ kind: 'quote', version: 2 })
    await expect(change(1)).rejects.toMatchObject({ code: 'stale' })
    const nowhere = changeBlockKind(trial.anna, trial.projectId, article.id, '99', 1, 'quote')
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  })

  it('hands an article only to somebody who may annotate', async () => {
    const { article } = await importText(trial)
    const hand = (holderId: string) => changeArticle(trial.lead, trial.projectId, article.id, 1, { holderId })
    await expect(hand(trial.viewer.personId)).rejects.toMatchObject({ code: 'other-project' })
    await expect(hand(trial.outsider.personId)).rejects.toMatchObject({ code: 'other-project' })
    expect(await hand(trial.ben.personId)).toMatchObject({ holderId: trial.ben.personId, version: 2 })
  })
})

describe('sentences looked at', () => {
  it('takes whole sentences only, each once, and gives them back', async () => {
    const { article, revision } = await importText(trial)
    const { blocks } = await openWorkbench(trial.anna, article.id)
    const ranges = sentencesOf(revision.text, blocks, 'ja')
      .slice(1, 3)
      .map(({ start, end }) => ({ start, end }))
    const look = () => lookAt(trial.anna, trial.projectId, article.id, ranges)
    expect((await look()).lookedAt).toMatchObject(ranges)
    expect((await look()).lookedAt).toHaveLength(2)
    const torn = lookAt(trial.anna, trial.projectId, article.id, [{ start: 0, end: 3 }])
    await expect(torn).rejects.toMatchObject({ code: 'not-a-sentence' })
    const away = await lookAway(trial.anna, trial.projectId, article.id, ranges.slice(0, 1))
    expect(away.lookedAt).toMatchObject(ranges.slice(1))
  })
})
