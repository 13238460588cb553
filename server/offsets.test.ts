// The offsets' whole way, on every article: read from a file, kept, read back, reviewed, composed into a report and
// written as W3C annotations, whose code points must cut the same words out of the text again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeAnchor } from '@/core/anchor'
import { hasLetterOrDigit, isCheckable } from '@/core/sentence'
import { writerOf } from '@/formats/export/writers'
import { createAnnotation, submitAnnotations } from './annotations'
import { importArticle, openWorkbench } from './articles'
import { workingReport } from './reports'
import { reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { closeTrial, openTrial, TRICKY_TEXT, type Trial, unverifiable } from './trial-project'

const FOLDER = process.env.CORPUS_DIR ?? 'seeds/articles'
const ARTICLES: [string, Uint8Array][] = [
  ['every trap of Unicode', Buffer.from(TRICKY_TEXT)],
  ...readdirSync(FOLDER)
    .filter((name) => /^00\d.*\.txt$/.test(name))
    .map((name): [string, Uint8Array] => [name, readFileSync(join(FOLDER, name))]),
]

type Target = { selector: { type: string; start?: number; end?: number; exact?: string }[] }

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(closeTrial)

describe.each(ARTICLES)('%s', (name, bytes) => {
  it('keeps every annotation at its words, from the file to the export', async () => {
    const { anna, ben, projectId } = trial
    const facts = { title: name, outlet: '', author: '', publishedOn: null, url: null, language: 'ja' }
    const base64 = Buffer.from(bytes).toString('base64')
    const { id } = await importArticle(anna, projectId, { id: newId(), base64, fileName: name, facts, kinds: [] })
    const { revision, blocks, sentences } = await openWorkbench(anna, id)
    const { text } = revision
    const counted = sentences.filter((one) => {
      return isCheckable(blocks[one.ordinal]?.kind ?? 'boilerplate') && hasLetterOrDigit(text, one.start, one.end)
    })

    const made = []
    for (const { start, end } of counted) {
      const content = { ...unverifiable(revision, text.slice(start, end)), anchor: describeAnchor(text, start, end) }
      made.push(await createAnnotation(anna, projectId, id, { id: newId(), content }))
    }
    await submitAnnotations(anna, projectId, id, {
      annotations: made.map(({ id: one, version }) => ({ id: one, version })),
    })
    for (const annotation of made) {
      const approval = { id: newId(), versionNumber: 1, judgement: 'approve' as const, words: '', proposedMark: null }
      await reviewAnnotation(ben, projectId, annotation.id, approval)
    }

    const reread = await openWorkbench(ben, id)
    expect(reread.annotations.map(({ anchor }) => anchor)).toEqual(made.map(({ anchor }) => anchor))
    const words = { locale: 'ja' as const, t: (key: string) => key }
    const written = writerOf('w3c')?.write(await workingReport(projectId, id), words) ?? ''
    const items = JSON.parse(written).first.items as { target: [Target] }[]
    const points = [...text]
    const cut = items.map(({ target: [target] }) => {
      const position = target.selector.find(({ type }) => type === 'TextPositionSelector')
      return points.slice(position?.start, position?.end).join('')
    })
    const quotes = items.map(
      ({ target: [target] }) => target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact,
    )
    const sentencesOfText = counted.map(({ start, end }) => text.slice(start, end))
    expect(cut.toSorted()).toEqual(sentencesOfText.toSorted())
    expect(quotes.toSorted()).toEqual(sentencesOfText.toSorted())
  })
})
