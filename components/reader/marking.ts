// Making, changing and deleting annotations. Everything shows at once and is sent behind.
import { contentAlone, isSameContent } from '@/core/annotation-content'
import type { AnnotationContent } from '@/core/annotation.schema'
import { mergeContent } from '@/core/merge'
import type { Mark } from '@/core/words'
import { newId } from '../api'
import { contentOf } from './content'
import { type Choice, chosenContent, newAnnotation, newContent, withMark } from './content-changes'
import type { Context } from './context'
import { type AnnotationDeed, contentChange } from './deed'
import type { Entry } from './outbox'
import { isChangeable, isMine } from './selectors'
import { type Kept, keptAsSaved } from './state'
import { handedIn } from './submitting'
import type { Played, Way } from './undo-stack'

export type Marking = ReturnType<typeof marking>

export function marking(context: Context) {
  const { store, outbox, undo, lastUsed, text, article, revision, asker, page, tell } = context

  function update(id: string, change: Partial<Kept>): void {
    const present = store.get().kept.get(id)
    if (present) store.set({ kept: store.get().kept.with({ ...present, ...change }) })
  }

  /** Puts a mark on a span (UTF-16, half-open) as a new draft, and gives its id. `proposed` goes into its content. */
  function create(span: { start: number; end: number }, mark: Mark, proposed: Partial<AnnotationContent> = {}): string {
    const content = { ...newContent(text, span, mark, store.get().sources.values()), ...proposed }
    const annotation = newAnnotation(newId(), content, {
      projectId: article.projectId,
      articleId: article.id,
      revisionId: revision.id,
      authorId: asker.personId,
      time: new Date().toISOString(),
    })
    const { id } = annotation
    const kept: Kept = { ...keptAsSaved(annotation), draft: content, saving: { state: 'waiting' } }
    // First on its way, then shown: the answer comes while the card opens.
    outbox.put(entryOf(kept))
    store.set({ kept: store.get().kept.with(kept), focusId: id })
    undo.push({ kind: 'made', id })
    return id
  }

  /**
   * Changes the content of an own annotation. A draft is saved as it is typed; a submitted or accepted one is kept here
   * until `release`. `field` joins quick changes of one field into one undo step and waits for a pause in typing.
   */
  function change(id: string, change: Partial<AnnotationContent>, field?: string): void {
    const present = store.get().kept.get(id)
    if (present === undefined || !isMine(present, asker.personId) || !isChangeable(present)) return
    const before = contentOf(present)
    const after = { ...before, ...change }
    if (isSameContent(before, after)) return
    set(id, after, field !== undefined)
    lastUsed.note(before, after)
    undo.push(contentChange(id, before, after), field === undefined ? undefined : `${id} ${field}`)
  }

  /** Takes back what was done to an annotation, or does it again; what others changed since is left. */
  function play(deed: AnnotationDeed, way: Way): Played {
    const { id } = deed
    const isBack = way === 'back'
    const present = store.get().kept.get(id)
    if (present === undefined) return 'played'
    if (deed.kind === 'made' && isBack && present.annotation.status !== 'draft') {
      // Handed in from another window.
      tell('cannotUndo.submitted')
      return 'refused'
    }
    if (deed.kind === 'made' || deed.kind === 'removed') {
      withdraw(id, (deed.kind === 'made') === isBack)
      return 'played'
    }
    if (!isMine(present, asker.personId) || !isChangeable(present)) return 'played'
    if (deed.kind === 'discarded') {
      if (isBack) set(id, deed.draft)
      else drop(id)
      return 'played'
    }
    const now = contentOf(present)
    const [from, to] = isBack ? [deed.after, deed.before] : [deed.before, deed.after]
    set(id, mergeContent({ ...now, ...from }, now, { ...now, ...to }).merged)
    return 'played'
  }

  function set(id: string, content: AnnotationContent, isTyping = false): void {
    const present = store.get().kept.get(id)
    if (present === undefined) return
    if (present.saving.state === 'stale') {
      update(id, { draft: content })
      outbox.wait(entryOf({ ...present, draft: content }))
      return
    }
    const isRevising = present.annotation.status !== 'draft'
    if (isRevising && isSameContent(content, contentAlone(present.annotation))) {
      outbox.forget(id)
      update(id, { draft: null, isRevising: false, saving: { state: 'saved' } })
      return
    }
    const kept: Kept = { ...present, draft: content, isRevising, saving: { state: 'waiting' } }
    update(id, kept)
    outbox.put(entryOf(kept), isTyping)
  }

  /** Gives an annotation another mark. */
  function remark(id: string, mark: Mark): void {
    const present = store.get().kept.get(id)
    if (present) change(id, withMark(contentOf(present), mark))
  }

  /** From "it is so" to "somebody said so", and back. */
  function switchAsserts(id: string): void {
    const present = store.get().kept.get(id)
    if (present === undefined || contentOf(present).mark === 'set-aside') return
    change(id, { asserts: contentOf(present).asserts === 'content' ? 'attribution' : 'content' })
  }

  /** Sends the change of a submitted or accepted annotation as its next version. */
  async function release(id: string): Promise<void> {
    const present = store.get().kept.get(id)
    if (present?.isRevising !== true) return
    outbox.put({ ...entryOf(present), isHeld: false })
    update(id, { isRevising: false })
    if (await outbox.flush(id)) {
      handedIn(undo, [id])
      tell('revised')
    } else if (store.get().kept.get(id)?.saving.state === 'refused') hold(id)
  }

  /** After the server refused a version: it stays here, to be mended or dropped. */
  function hold(id: string): void {
    update(id, { isRevising: true })
    const present = store.get().kept.get(id)
    if (present) outbox.put(entryOf(present))
  }

  /** Drops what was changed here and shows what the server has. */
  function discard(id: string): void {
    const present = store.get().kept.get(id)
    if (present === undefined) return
    const { draft } = present
    drop(id)
    if (draft !== null) undo.push({ kind: 'discarded', id, draft })
  }

  function drop(id: string): void {
    const present = store.get().kept.get(id)
    if (present === undefined) return
    outbox.forget(id)
    update(id, { ...keptAsSaved(present.annotation) })
  }

  /** After somebody else changed the same: what stands in the open fields, and whether a deletion does. */
  function choose(id: string, choice: Choice): void {
    const present = store.get().kept.get(id)
    if (present?.saving.state !== 'stale') return
    const { current, base, open } = present.saving
    const before = contentOf(present)
    const theirs = contentAlone(current)
    const chosen = chosenContent(choice, { base, mine: before, theirs, open })
    outbox.forget(id)
    if (choice === 'theirs' && (current.withdrawnAt !== null || isSameContent(chosen, theirs))) {
      update(id, keptAsSaved(current))
    } else {
      const kept: Kept = { ...keptAsSaved(current), isWithdrawn: false, draft: chosen, saving: { state: 'waiting' } }
      const sent = { ...kept, isRevising: current.status !== 'draft' }
      update(id, sent)
      outbox.put(entryOf(sent))
    }
    undo.push(contentChange(id, before, chosen))
  }

  /** Deletes an annotation, with a way back. */
  function remove(id: string): void {
    const present = store.get().kept.get(id)
    const isLead = asker.isAdmin || asker.role === 'lead'
    if (present === undefined || (!isMine(present, asker.personId) && !isLead)) return
    withdraw(id, true)
    const step = undo.push({ kind: 'removed', id })
    tell('deleted', { step })
  }

  function withdraw(id: string, isWithdrawn: boolean): void {
    const present = store.get().kept.get(id)
    if (present === undefined || present.isWithdrawn === isWithdrawn) return
    // Its card goes, and the focus with it, unless it is in the text already.
    if (isWithdrawn && document.activeElement?.closest('[data-card]') != null) page.current?.focusText()
    if (isWithdrawn && present.annotation.version === 0 && present.saving.state === 'refused') {
      outbox.forget(id)
      store.set({ kept: store.get().kept.without(id), focusId: null })
      return
    }
    const kept: Kept = { ...present, isWithdrawn, saving: { state: 'waiting' } }
    update(id, kept)
    store.set({ focusId: isWithdrawn ? null : id })
    outbox.put(entryOf(kept))
  }

  return { create, change, remark, switchAsserts, release, discard, choose, remove, play }
}

/** What the outbox is to bring about for an annotation. */
export function entryOf(kept: Kept): Entry {
  const { annotation } = kept
  const content = contentOf(kept)
  const named = [content.namedSourceId, content.claimId, content.contentAnnotationId].filter((id) => id !== null)
  return {
    kind: 'annotation',
    id: annotation.id,
    body: content,
    isWithdrawn: kept.isWithdrawn,
    base:
      annotation.version === 0
        ? null
        : {
            version: annotation.version,
            body: contentAlone(annotation),
            isWithdrawn: annotation.withdrawnAt !== null,
          },
    isHeld: kept.isRevising && !kept.isWithdrawn,
    isNewVersion: annotation.status !== 'draft',
    needs: [...named, ...content.chain, ...content.evidence.map((use) => use.evidenceId)],
  }
}
