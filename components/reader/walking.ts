// Going about in the text: from annotation to annotation, to the next sentence nobody looked at, to a card and back.
import { type Sentence, sentenceAt } from '@/core/sentence'
import { contentOf } from './content'
import type { Here } from './context'
import { type Coverage, coverageOf } from './coverage'
import { shownOf, standing } from './selectors'
import { waitingFor } from './waiting'

export function walking({ store, text, sentences, page, asker }: Here) {
  function coverage(): Coverage {
    return coverageOf(text, sentences, store.get())
  }

  /** The sentence under the cursor; null between blocks. */
  function here(): Sentence | null {
    return sentenceAt(sentences, store.get().cursor.head)
  }

  /** The sentences the keys act on: those the selection touches, else the one under the cursor. */
  function sentencesHere(): Sentence[] {
    const { selected } = store.get().cursor
    if (selected !== null) return sentences.filter(({ start, end }) => start < selected.end && end > selected.start)
    const sentence = here()
    return sentence === null ? [] : [sentence]
  }

  /** The sentences of the block under the cursor. */
  function blockHere(): Sentence[] {
    const ordinal = here()?.ordinal
    return sentences.filter((sentence) => sentence.ordinal === ordinal)
  }

  /** Opens an annotation's card, and brings its span into view. */
  function focus(id: string | null, options: { reveal?: boolean } = {}): void {
    store.set({ focusId: id })
    const one = id === null ? undefined : store.get().kept.get(id)
    if (one && options.reveal) page.current?.reveal(contentOf(one).anchor.start)
  }

  /** The next (1) or previous (-1) annotation in the text, from the focused one or the cursor; round at the ends. */
  function stepAnnotation(by: 1 | -1): void {
    const { focusId, cursor, mode } = store.get()
    if (mode === 'review') return stepWaiting(by)
    const all = standing(shownOf(store.get()))
    if (all.length === 0) return
    const at = all.findIndex((one) => one.annotation.id === focusId)
    const first = all.findIndex((one) => contentOf(one).anchor.start >= cursor.head)
    const from = first < 0 ? 0 : first
    const index = at >= 0 ? at + by : by === 1 ? from : from - 1
    const next = all[(index + all.length) % all.length]
    if (next === undefined) return
    focus(next.annotation.id)
    page.current?.select({ start: contentOf(next).anchor.start, end: contentOf(next).anchor.start })
    store.set({ focusId: next.annotation.id })
  }

  /** In review: the next or previous of what waits for this person. */
  function stepWaiting(by: 1 | -1): void {
    const waiting = waitingFor(store.get(), asker.personId)
    const at = waiting.findIndex((one) => one.annotation.id === store.get().focusId)
    const next = waiting[(Math.max(at, by === 1 ? -1 : 0) + by + waiting.length) % waiting.length]
    if (next) focus(next.annotation.id)
  }

  /** After judging: the next in the text that waits, else the first, else none. */
  function stepReview(doneId: string): void {
    const done = store.get().kept.get(doneId)
    const from = done === undefined ? 0 : contentOf(done).anchor.start
    const waiting = waitingFor(store.get(), asker.personId).filter((one) => one.annotation.id !== doneId)
    const next = waiting.find((one) => contentOf(one).anchor.start >= from) ?? waiting[0]
    store.set({ focusId: next?.annotation.id ?? null })
  }

  /** Puts the caret on the next (1) or previous (-1) sentence that nobody looked at; false when there is none. */
  function stepSentence(by: 1 | -1): boolean {
    const { open } = coverage()
    const at = here()?.start ?? store.get().cursor.head
    const next = by === 1 ? open.find(({ start }) => start > at) : open.findLast(({ start }) => start < at)
    if (next === undefined) return false
    page.current?.select({ start: next.start, end: next.start })
    store.set({ focusId: null })
    return true
  }

  return { coverage, here, sentencesHere, blockHere, focus, stepAnnotation, stepReview, stepSentence }
}
