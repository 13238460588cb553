// Plays what happens to the annotations of one demo article: drafts, submissions, reviews, new versions.
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import { changeAnnotation, createAnnotation, setStanding, submitAnnotations } from '@/server/annotations'
import { closeReview, rejectAnnotation, reviewAnnotation } from '@/server/reviews'
import { newId } from '@/server/stamp'
import type { DemoAnnotation, DemoContent, DemoStep } from './demo-shape'
import type { Cast } from './load-people'
import { type Ids, idOf } from './load-sources'
import { anchorOf, type PlacedText } from './place'

/** Where the annotations stand, and what their keys mean. */
export type Scene = {
  cast: Cast
  projectId: string
  articleId: string
  placed: PlacedText
  ids: Ids
  /** Annotations made so far, by key. */
  made: Map<string, Annotation>
}

/** Before the article's edition, or after it. */
export type Act = 'before-edition' | 'after-edition'

/** Plays the steps of one act for every annotation, in the order they are listed. */
export async function playAnnotations(scene: Scene, annotations: readonly DemoAnnotation[], act: Act): Promise<void> {
  for (const demo of annotations) {
    const edition = demo.steps.findIndex((step) => step.do === 'after-edition')
    const before = edition < 0 ? demo.steps : demo.steps.slice(0, edition)
    const after = edition < 0 ? [] : demo.steps.slice(edition + 1)
    const isMadeLater = edition === 0
    if (act === (isMadeLater ? 'after-edition' : 'before-edition')) scene.made.set(demo.key, await draft(scene, demo))
    await play(scene, demo, act === 'before-edition' ? before : after)
  }
}

async function draft(scene: Scene, demo: DemoAnnotation): Promise<Annotation> {
  const content = contentOf(scene, demo)
  return createAnnotation(scene.cast[demo.by], scene.projectId, scene.articleId, { id: newId(), content })
}

async function play(scene: Scene, demo: DemoAnnotation, steps: readonly DemoStep[]): Promise<void> {
  let openReviewId: string | null = null
  for (const step of steps) {
    const present = scene.made.get(demo.key)
    if (present === undefined) throw new RangeError(`${demo.key} is not made yet`)
    const next = await take(scene, demo, present, step, openReviewId)
    scene.made.set(demo.key, next.annotation)
    openReviewId = next.openReviewId ?? openReviewId
  }
}

async function take(
  { cast, projectId, articleId, ...scene }: Scene,
  demo: DemoAnnotation,
  present: Annotation,
  step: DemoStep,
  openReviewId: string | null,
): Promise<{ annotation: Annotation; openReviewId?: string }> {
  const { id, version, versionNumber } = present
  const author = cast[demo.by]
  switch (step.do) {
    case 'submit': {
      const { annotations } = await submitAnnotations(author, projectId, articleId, { annotations: [{ id, version }] })
      return { annotation: annotations[0] ?? present }
    }
    case 'approve':
    case 'request-changes':
    case 'dispute': {
      const proposedMark = step.do === 'dispute' ? step.proposes : null
      const input = { id: newId(), versionNumber, judgement: step.do, words: step.words ?? '', proposedMark }
      const { annotation, review } = await reviewAnnotation(cast[step.by], projectId, id, input)
      return { annotation, openReviewId: step.do === 'approve' ? undefined : review.id }
    }
    case 'close': {
      if (openReviewId === null) throw new RangeError(`${demo.key} has nothing to close`)
      return { annotation: (await closeReview(cast[step.by], projectId, openReviewId)).annotation }
    }
    case 'revise': {
      const content = contentOf({ cast, projectId, articleId, ...scene }, { ...demo, ...step.content })
      return { annotation: await changeAnnotation(author, projectId, id, version, content) }
    }
    case 'reject':
      return { annotation: await rejectAnnotation(cast[step.by], projectId, id, version, { words: step.words }) }
    case 'withdraw':
      return { annotation: await setStanding(author, projectId, id, version, { withdrawn: true }) }
    case 'after-edition':
      throw new RangeError(`${demo.key} goes past its edition twice`)
  }
}

function contentOf({ placed, ids, made }: Scene, demo: DemoContent): AnnotationContent {
  const sources = (keys: readonly string[]) => keys.map((key) => idOf(ids.sources, key))
  const said = demo.content === undefined ? undefined : made.get(demo.content)
  if (demo.content !== undefined && said === undefined) throw new RangeError(`${demo.content} is not made yet`)
  return {
    anchor: anchorOf(placed, demo),
    mark: demo.mark,
    asserts: demo.asserts ?? 'content',
    grounds: demo.grounds ?? [],
    flags: demo.flags ?? [],
    weight: demo.weight,
    chain: sources(demo.chain ?? []),
    namedSourceId: demo.namedSource === undefined ? null : idOf(ids.sources, demo.namedSource),
    contentAnnotationId: said?.id ?? null,
    claimId: demo.claim === undefined ? null : idOf(ids.claims, demo.claim),
    evidence: (demo.evidence ?? []).map(([key, stance]) => ({ evidenceId: idOf(ids.evidence, key), stance })),
    secondAnchor: demo.second === undefined ? null : anchorOf(placed, demo.second),
    note: demo.note ?? '',
  }
}
