import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Article, Revision } from '@/core/article.schema'
import { listEvents } from '@/db/events'
import { annotationHistory, changeAnnotation, createAnnotation, setStanding, submitAnnotations } from './annotations'
import { openWorkbench } from './articles'
import { reading } from './database'
import { closeReview, rejectAnnotation, reviewAnnotation } from './reviews'
import { createSource } from './sources'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial, unverifiable } from './trial-project'

let trial: Trial
let article: Article
let revision: Revision

beforeAll(async () => {
  trial = await openTrial()
  ;({ article, revision } = await importText(trial))
})
afterAll(closeTrial)

const approve = (annotation: Annotation) => ({
  id: newId(),
  versionNumber: annotation.versionNumber,
  judgement: 'approve' as const,
  words: '',
  proposedMark: null,
})

describe('what is saved is what stands', () => {
  const quotes = [
    '𠮷田さんは「か\u3099っこうの記録👨‍👩‍👧‍👦は3件だ」と述べた。',
    '録👨‍👩‍👧‍👦は',
    '2月4日',
    'Ａ１',
    'Café',
    'か\u3099',
  ]
  it.each(quotes)('keeps the anchor of %s', async (quote) => {
    const content = unverifiable(revision, quote)
    const made = await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
    const { annotations, revision: read } = await openWorkbench(trial.anna, article.id)
    const found = annotations.find((one) => one.id === made.id)
    expect(found?.anchor).toEqual(content.anchor)
    expect(read.text.slice(content.anchor.start, content.anchor.end)).toBe(quote)
  })
})

describe('bad input is refused and changes nothing', () => {
  const at = (start: number, end: number): Partial<AnnotationContent> => ({
    anchor: { start, end, exact: revision.text.slice(start, end), prefix: '', suffix: '' },
  })
  const cases: [
    string,
    string,
    (sound: AnnotationContent) => Promise<Partial<AnnotationContent>> | Partial<AnnotationContent>,
  ][] = [
    [
      'offsets past the end',
      'anchor-outside',
      () => ({ anchor: { start: 0, end: 999_999, exact: 'x', prefix: '', suffix: '' } }),
    ],
    ['a wrong quote', 'anchor-mismatch', (sound) => ({ anchor: { ...sound.anchor, exact: '2月5日' } })],
    ['half of a surrogate pair', 'anchor-cuts-character', () => at(1, 3)],
    [
      'half of an emoji family',
      'anchor-cuts-character',
      () => at(revision.text.indexOf('👨'), revision.text.indexOf('👨') + 2),
    ],
    [
      'kana without its voicing mark',
      'anchor-cuts-character',
      () => at(revision.text.indexOf('か\u3099'), revision.text.indexOf('か\u3099') + 1),
    ],
    ['only punctuation', 'anchor-empty', () => at(revision.text.indexOf('。'), revision.text.indexOf('。') + 1)],
    ['an empty range', 'anchor-empty', () => at(5, 5)],
    ['a ground of another verdict', 'ground-not-of-verdict', () => ({ grounds: ['data'] })],
    ['a set-aside with a ground', 'ground-not-of-verdict', () => ({ mark: 'set-aside' })],
    ['a source that does not exist', 'other-project', () => ({ chain: [newId()] })],
    [
      'evidence that does not exist',
      'other-project',
      () => ({ evidence: [{ evidenceId: newId(), stance: 'supports' }] }),
    ],
    ['a claim that does not exist', 'other-project', () => ({ claimId: newId() })],
    [
      "another project's source",
      'other-project',
      async () => {
        const source = { id: newId(), kind: 'outlet' as const, name: '他社', belongsToId: null, url: null }
        return { chain: [(await createSource(trial.outsider, trial.elsewhereId, source)).id] }
      },
    ],
  ]
  it.each(cases)('%s: %s', async (_, code, spoil) => {
    const sound = unverifiable(revision, '2月4日')
    const content = { ...sound, ...(await spoil(sound)) }
    const id = newId()
    const before = await listEvents(reading(), trial.projectId, 1)
    const attempt = createAnnotation(trial.anna, trial.projectId, article.id, { id, content })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await listEvents(reading(), trial.projectId, 1)).toEqual(before)
    await expect(annotationHistory(trial.projectId, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses sourced without evidence, and names what lacks', async () => {
    const content: AnnotationContent = { ...unverifiable(revision, '2月4日'), mark: 'sourced', grounds: ['data'] }
    const draft = await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
    const submission = { annotations: [{ id: draft.id, version: draft.version }] }
    await expect(submitAnnotations(trial.anna, trial.projectId, article.id, submission)).rejects.toMatchObject({
      code: 'lacks',
      detail: { lacking: [{ id: draft.id, lacks: [{ code: 'evidence-missing' }] }] },
    })
  })

  it('refuses everybody who may not', async () => {
    const content = unverifiable(revision, '2月4日')
    const attempt = (by: typeof trial.anna) =>
      createAnnotation(by, trial.projectId, article.id, { id: newId(), content })
    await expect(attempt(trial.viewer)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(attempt(trial.outsider)).rejects.toMatchObject({ code: 'not-found' })
    const draft = await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
    const change = changeAnnotation(trial.ben, trial.projectId, draft.id, 1, { ...content, note: '別の人' })
    await expect(change).rejects.toMatchObject({ code: 'only-author' })
    const elsewhere = changeAnnotation(trial.outsider, trial.elsewhereId, draft.id, 1, content)
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('repeating, changing, withdrawing', () => {
  it('repeats a create safely and refuses the id to others', async () => {
    const input = { id: newId(), content: unverifiable(revision, '計画') }
    const first = await createAnnotation(trial.anna, trial.projectId, article.id, input)
    expect(await createAnnotation(trial.anna, trial.projectId, article.id, input)).toEqual(first)
    const taken = createAnnotation(trial.ben, trial.projectId, article.id, input)
    await expect(taken).rejects.toMatchObject({ code: 'id-taken' })
    expect((await annotationHistory(trial.projectId, input.id)).events).toHaveLength(1)
  })

  it('refuses a stale change with the present record', async () => {
    const content = unverifiable(revision, '詳細')
    const draft = await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
    const changed = await changeAnnotation(trial.anna, trial.projectId, draft.id, 1, { ...content, note: '一つ目' })
    const stale = changeAnnotation(trial.anna, trial.projectId, draft.id, 1, { ...content, note: '二つ目' })
    await expect(stale).rejects.toMatchObject({ code: 'stale', detail: { current: changed } })
  })

  it('withdraws and restores', async () => {
    const content = unverifiable(revision, '結論')
    const draft = await createAnnotation(trial.anna, trial.projectId, article.id, { id: newId(), content })
    const gone = await setStanding(trial.anna, trial.projectId, draft.id, 1, { withdrawn: true })
    const shown = async () =>
      (await openWorkbench(trial.ben, article.id)).annotations.some((one) => one.id === draft.id)
    expect(await shown()).toBe(false)
    await setStanding(trial.anna, trial.projectId, draft.id, gone.version, { withdrawn: false })
    expect(await shown()).toBe(true)
  })
})

describe('review', () => {
  it('accepts by a colleague, never by the author', async () => {
    const annotation = await submitted(trial, trial.anna, { article, revision }, '計画は2月4日に決まった')
    const own = reviewAnnotation(trial.anna, trial.projectId, annotation.id, approve(annotation))
    await expect(own).rejects.toMatchObject({ code: 'own-work' })
    const { annotation: accepted } = await reviewAnnotation(
      trial.ben,
      trial.projectId,
      annotation.id,
      approve(annotation),
    )
    expect(accepted).toMatchObject({ status: 'accepted', acceptedVersionNumber: 1 })
  })

  it('needs two for a central claim, or one lead', async () => {
    const central = { weight: 'central' as const }
    const two = await submitted(trial, trial.anna, { article, revision }, '数字は12だった', central)
    const once = await reviewAnnotation(trial.ben, trial.projectId, two.id, approve(two))
    expect(once.annotation.status).toBe('submitted')
    const byLead = await reviewAnnotation(trial.lead, trial.projectId, two.id, approve(two))
    expect(byLead.annotation.status).toBe('accepted')
  })

  it('is blocked by a request until it is lifted', async () => {
    const annotation = await submitted(trial, trial.anna, { article, revision }, '詳細は不明')
    const request = { ...approve(annotation), judgement: 'request-changes' as const, words: '範囲が広い' }
    const { review } = await reviewAnnotation(trial.ben, trial.projectId, annotation.id, request)
    const blocked = await reviewAnnotation(trial.lead, trial.projectId, annotation.id, approve(annotation))
    expect(blocked.annotation.status).toBe('submitted')
    const closed = await closeReview(trial.ben, trial.projectId, review.id)
    expect(closed.annotation.status).toBe('accepted')
  })

  it('starts anew with each version; the accepted one is kept', async () => {
    const annotation = await submitted(trial, trial.anna, { article, revision }, '関係者によると')
    const { annotation: accepted } = await reviewAnnotation(
      trial.ben,
      trial.projectId,
      annotation.id,
      approve(annotation),
    )
    const content = { ...unverifiable(revision, '関係者によると'), note: '言い直した' }
    const revised = await changeAnnotation(trial.anna, trial.projectId, annotation.id, accepted.version, content)
    expect(revised).toMatchObject({ status: 'submitted', versionNumber: 2, acceptedVersionNumber: 1 })
    const outdated = reviewAnnotation(trial.ben, trial.projectId, annotation.id, approve(annotation))
    await expect(outdated).rejects.toMatchObject({ code: 'review-outdated' })
    const { versions } = await annotationHistory(trial.projectId, annotation.id)
    expect(versions.map((version) => [version.versionNumber, version.content.note])).toEqual([
      [2, '言い直した'],
      [1, ''],
    ])
  })

  it('lets only a lead reject, with words', async () => {
    const annotation = await submitted(trial, trial.anna, { article, revision }, '次の文では')
    const reject = (by: typeof trial.ben, words: string) =>
      rejectAnnotation(by, trial.projectId, annotation.id, annotation.version, { words })
    await expect(reject(trial.ben, '不要')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(reject(trial.lead, ' ')).rejects.toMatchObject({ code: 'words-required' })
    expect((await reject(trial.lead, '主張ではない')).status).toBe('rejected')
  })

  it('refuses a dispute without words and another project', async () => {
    const annotation = await submitted(trial, trial.anna, { article, revision }, '次の文')
    const dispute = { ...approve(annotation), judgement: 'dispute' as const, words: '  ' }
    const silent = reviewAnnotation(trial.ben, trial.projectId, annotation.id, dispute)
    await expect(silent).rejects.toMatchObject({ code: 'words-required' })
    const outside = reviewAnnotation(trial.outsider, trial.elsewhereId, annotation.id, approve(annotation))
    await expect(outside).rejects.toMatchObject({ code: 'not-found' })
  })
})
