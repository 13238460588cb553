// The demo data is sound: every quote stands in its text, every reference has its record, and the rules of the project
// are kept before anything is loaded.
import { describe, expect, it } from 'vitest'
import { describeAnchor } from '@/core/anchor'
import { EvidenceFacts } from '@/core/evidence.schema'
import { sentencesOf } from '@/core/sentence'
import { FLAGS, groundsOf, STAGES, STATUSES, stanceFor } from '@/core/words'
import { NewClaim, NewSource } from '@/server/sources'
import { newId } from '@/server/stamp'
import { ARTICLES, PRACTICE } from './demo'
import { CLAIMS } from './demo-claims'
import { PEOPLE } from './demo-people'
import type { DemoAnnotation, DemoClaim, DemoSource } from './demo-shape'
import { SOURCES } from './demo-sources'
import { readDemoText } from './demo-text'
import { anchorOf, sentenceOf } from './place'

const annotations = ARTICLES.flatMap((article) => article.annotations)
const evidence = ARTICLES.flatMap((article) => article.evidence)
const evidenceKeys = new Set(evidence.map((item) => item.key))
const isLead = (key: string) => key === 'mitamura'

it('names everything once', () => {
  for (const keys of [annotations, evidence, ARTICLES].map((list) => list.map((one) => one.key))) {
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  }
})

it('has a person in every role, and one who administers', () => {
  expect(new Set(Object.values(PEOPLE).map((person) => person.role ?? 'none'))).toEqual(
    new Set(['lead', 'reviewer', 'viewer', 'none']),
  )
  expect(Object.values(PEOPLE).filter((person) => person.isAdmin)).toHaveLength(1)
  expect(Object.values(PEOPLE).filter((person) => person.role === 'reviewer')).toHaveLength(3)
})

describe.each(ARTICLES)('article $key', (article) => {
  const placed = readDemoText(article.file)

  it('has a dozen annotations or more, by every reviewer', () => {
    expect(article.annotations.length).toBeGreaterThanOrEqual(12)
    for (const reviewer of ['hasegawa', 'yoshida', 'oshiro']) {
      expect(article.annotations.map((one) => one.by)).toContain(reviewer)
    }
  })

  it.each(article.annotations)('$key stands in the text', (annotation) => {
    const revised = annotation.steps.flatMap((step) =>
      step.do === 'revise' ? [{ ...annotation, ...step.content }] : [],
    )
    for (const place of [annotation, ...revised, ...(annotation.second ? [annotation.second] : [])]) {
      const anchor = anchorOf(placed, place)
      expect(anchor.exact).toBe(place.quote)
      expect(anchor).toEqual(describeAnchor(placed.text, anchor.start, anchor.end))
    }
  })

  it('names sentences to look at that no verdict stands on', () => {
    const sentences = sentencesOf(placed.text, placed.blocks, 'ja')
    const looked = article.lookedAt.flatMap((one) => one.sentences.map((place) => sentenceOf(placed, place, 'ja')))
    expect(looked.filter((one) => !sentences.some((other) => other.start === one.start))).toEqual([])
    const standing = article.annotations.filter(({ ends }) => ends !== 'withdrawn' && ends !== 'rejected')
    const marked = standing.map((annotation) => anchorOf(placed, annotation))
    expect(looked.filter((one) => marked.some((anchor) => anchor.start < one.end && one.start < anchor.end))).toEqual(
      [],
    )
  })

  it('refers only to what stands', () => {
    const earlier = new Set<string>()
    for (const annotation of article.annotations) {
      for (const [key] of annotation.evidence ?? []) expect(evidenceKeys).toContain(key)
      if (annotation.content !== undefined) expect(earlier).toContain(annotation.content)
      earlier.add(annotation.key)
    }
    const before = new Set<string>()
    for (const item of article.evidence) {
      if (item.copyOf !== undefined) expect(before).toContain(item.copyOf)
      before.add(item.key)
    }
  })

  it('uses each of its evidence', () => {
    const used = new Set(annotations.flatMap((one) => (one.evidence ?? []).map(([key]) => key)))
    expect(article.evidence.filter((item) => !used.has(item.key)).map((item) => item.key)).toEqual([])
  })
})

describe('the rules of the project', () => {
  const submitted = annotations.filter((one) => one.steps.some((step) => step.do === 'submit'))

  it.each(annotations)('$key has grounds of its verdict, and words for its flags', ({ grounds, mark, flags }) => {
    expect((grounds ?? []).filter((ground) => !groundsOf(mark).includes(ground))).toEqual([])
    expect((flags ?? []).filter((flag) => flag.words === '')).toEqual([])
  })

  it.each(submitted)('$key has a ground, and evidence of its stance', ({ grounds, mark, evidence: uses, asserts }) => {
    if (mark !== 'set-aside') expect(grounds ?? []).not.toEqual([])
    const stance = stanceFor(mark)
    if (stance !== null) expect((uses ?? []).map(([, is]) => is)).toContain(stance)
    if (asserts === 'attribution') expect(mark).not.toBe('set-aside')
  })

  it.each(submitted)('$key is reviewed by others, and rejected by a lead', ({ by, steps }) => {
    for (const step of steps) {
      if ('by' in step) expect(step.by).not.toBe(by)
      if (step.do === 'reject') expect(isLead(step.by)).toBe(true)
      if (step.do === 'dispute') expect(step.words).not.toBe('')
    }
  })

  it.each(annotations.filter((one) => one.ends === 'accepted'))('$key has the approvals it needs', (annotation) => {
    const approvals = lastVersion(annotation).flatMap((step) => (step.do === 'approve' ? [step.by] : []))
    const isGrave = annotation.mark === 'contradicted' || annotation.weight === 'central'
    expect(approvals.length >= (isGrave ? 2 : 1) || approvals.some(isLead)).toBe(true)
  })

  it('lets the annotations of one claim assert the same kind', () => {
    for (const { claim, asserts } of annotations) {
      if (claim !== undefined) expect(asserts ?? 'content').toBe(CLAIMS[claim].asserts)
    }
  })
})

function lastVersion({ steps }: DemoAnnotation) {
  return steps.slice(steps.findLastIndex((step) => step.do === 'revise') + 1)
}

describe('records', () => {
  it.each(evidence)('$key is evidence as the door takes it', ({ record, ...item }) => {
    const parsed = EvidenceFacts.safeParse({
      kind: item.kind,
      title: item.title,
      url: item.url ?? null,
      place: item.place ?? '',
      publishedOn: item.publishedOn ?? null,
      excerpt: item.excerpt,
      chain: [],
      record: record ?? null,
      copyOfId: null,
      derivesFromArticleId: null,
      inquiry: item.inquiry ?? null,
      isPublishable: !item.isProtected,
    })
    expect(parsed.error).toBeUndefined()
    expect(item.url ?? item.place ?? item.inquiry).toBeTruthy()
  })

  it('states sources and claims as the door takes them, owners first', () => {
    const before = new Set<string>()
    for (const [key, source] of Object.entries<DemoSource>(SOURCES)) {
      const { belongsTo, url, ...facts } = source
      expect(NewSource.safeParse({ ...facts, id: newId(), belongsToId: null, url: url ?? null }).success).toBe(true)
      if (belongsTo !== undefined) expect(before).toContain(belongsTo)
      before.add(key)
    }
    for (const { statement, asserts } of Object.values<DemoClaim>(CLAIMS)) {
      expect(NewClaim.safeParse({ id: newId(), statement, asserts }).success).toBe(true)
    }
  })
})

it('shows every status, stage and flag, and every way a review can go', () => {
  const ends = new Set<string>(annotations.map((one) => one.ends))
  expect(
    [...STATUSES.filter((status) => status !== 'superseded'), 'withdrawn'].filter((end) => !ends.has(end)),
  ).toEqual([])
  const stages = new Set<string>([...ARTICLES, ...PRACTICE].map((one) => one.stage))
  expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([])
  const contents = annotations.flatMap((one) => [
    one,
    ...one.steps.flatMap((step) => (step.do === 'revise' ? [step.content] : [])),
  ])
  const flags = new Set<string>(contents.flatMap((one) => (one.flags ?? []).map((flag) => flag.flag)))
  expect(FLAGS.filter((flag) => !flags.has(flag))).toEqual([])
  const steps = new Set(annotations.flatMap((one) => one.steps.map((step) => step.do)))
  expect(steps).toEqual(
    new Set([
      'submit',
      'approve',
      'request-changes',
      'dispute',
      'close',
      'revise',
      'reject',
      'withdraw',
      'after-edition',
    ]),
  )
})

it('uses every source and every claim', () => {
  const chains = [...annotations.flatMap((one) => one.chain ?? []), ...evidence.flatMap((item) => item.chain)]
  const owners = Object.values<DemoSource>(SOURCES).flatMap(({ belongsTo }) => belongsTo ?? [])
  const used = new Set<string>([...chains, ...annotations.flatMap((one) => one.namedSource ?? []), ...owners])
  expect(Object.keys(SOURCES).filter((key) => !used.has(key))).toEqual([])
  const claims = new Set<string>(annotations.flatMap((one) => one.claim ?? []))
  expect(Object.keys(CLAIMS).filter((key) => !claims.has(key))).toEqual([])
})

it('shares claims between articles', () => {
  const articlesOf = (claim: string) =>
    ARTICLES.filter((article) => article.annotations.some((one) => one.claim === claim)).map((article) => article.key)
  expect(articlesOf('olympics')).toEqual(['000', '003'])
  expect(articlesOf('noLimits')).toEqual(['002', '003'])
})
