// The annotations of an article, as they stand here: a value that never changes. A changed copy shares all but the few
// lists a change touches, so that one annotation among ten thousand costs what one among ten does.
import type { Anchor } from '@/core/annotation.schema'
import { SECTION_SIZE } from '@/editor/block-shape'
import { blockAt } from '@/editor/positions'
import type { Kept } from './state'

type Extent = { start: number; end: number }

const GROUPS = 128

const shownLists = new WeakMap<(one: Kept) => boolean, WeakMap<readonly Kept[], readonly Kept[]>>()

/** Where an annotation stands here: as changed, else as the server has it. */
export function anchorOf({ draft, annotation }: Kept): Anchor {
  return (draft ?? annotation).anchor
}

/** In the order of the text; of two that start together the longer first. */
export function byPlace(a: Kept, b: Kept): number {
  const [x, y] = [anchorOf(a), anchorOf(b)]
  return x.start - y.start || y.end - x.end || (a.annotation.id < b.annotation.id ? -1 : 1)
}

/** Annotations by id, and by the section of the text they touch. Reads like a Map. */
export class AnnotationSet {
  readonly size: number
  readonly #bounds: readonly Extent[]
  readonly #groups: readonly ReadonlyMap<string, Kept>[]
  readonly #sections: readonly (readonly Kept[])[]

  private constructor(
    bounds: readonly Extent[],
    groups: readonly ReadonlyMap<string, Kept>[],
    sections: readonly (readonly Kept[])[],
    size: number,
  ) {
    this.#bounds = bounds
    this.#groups = groups
    this.#sections = sections
    this.size = size
  }

  /** A set over a text of these blocks (all of them, in order); each annotation once. */
  static of(blocks: readonly Extent[], annotations: Iterable<Kept>): AnnotationSet {
    const bounds = sectionBounds(blocks)
    const groups = Array.from({ length: GROUPS }, () => new Map<string, Kept>())
    const sections: Kept[][] = bounds.map(() => [])
    let size = 0
    for (const one of annotations) {
      size++
      groups[groupOf(one.annotation.id)]?.set(one.annotation.id, one)
      for (const at of sectionsOf(bounds, anchorOf(one))) sections[at]?.push(one)
    }
    for (const section of sections) section.sort(byPlace)
    return new AnnotationSet(bounds, groups, sections, size)
  }

  get(id: string): Kept | undefined {
    return this.#groups[groupOf(id)]?.get(id)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** All of them, in no order. */
  *values(): Generator<Kept> {
    for (const group of this.#groups) yield* group.values()
  }

  /** By section of the text (SECTION_SIZE blocks each): those that touch it, in the order of the text. */
  get sections(): readonly (readonly Kept[])[] {
    return this.#sections
  }

  /** The stretch of text of each section; the same for every set of one article. */
  get bounds(): readonly Extent[] {
    return this.#bounds
  }

  /** The section in which an offset (UTF-16) lies. */
  sectionAt(offset: number): number {
    return blockAt(this.#bounds, offset)
  }

  /** With this annotation, in place of the one of the same id. */
  with(one: Kept): AnnotationSet {
    return this.#changed(one.annotation.id, one)
  }

  without(id: string): AnnotationSet {
    return this.has(id) ? this.#changed(id, null) : this
  }

  /** With only those in its sections that pass; `get` still knows all. Asked again, a section that is the same stays so. */
  showing(passes: (one: Kept) => boolean): AnnotationSet {
    const known = shownLists.get(passes) ?? new WeakMap<readonly Kept[], readonly Kept[]>()
    shownLists.set(passes, known)
    const sections = this.#sections.map((section) => {
      const found = known.get(section) ?? section.filter(passes)
      // The list itself where all pass: nothing then has to be drawn anew.
      const shown = found.length === section.length ? section : found
      known.set(section, shown)
      return shown
    })
    return new AnnotationSet(this.#bounds, this.#groups, sections, this.size)
  }

  #changed(id: string, after: Kept | null): AnnotationSet {
    const before = this.get(id)
    const groups = [...this.#groups]
    const group = new Map(groups[groupOf(id)])
    if (after === null) group.delete(id)
    else group.set(id, after)
    groups[groupOf(id)] = group
    const sections = [...this.#sections]
    const left = before === undefined ? [] : sectionsOf(this.#bounds, anchorOf(before))
    const entered = after === null ? [] : sectionsOf(this.#bounds, anchorOf(after))
    for (const at of new Set([...left, ...entered])) {
      const rest = (sections[at] ?? []).filter((one) => one.annotation.id !== id)
      if (after !== null && entered.includes(at)) {
        const next = rest.findIndex((one) => byPlace(after, one) < 0)
        rest.splice(next < 0 ? rest.length : next, 0, after)
      }
      sections[at] = rest
    }
    const size = this.size + (after === null ? 0 : 1) - (before === undefined ? 0 : 1)
    return new AnnotationSet(this.#bounds, groups, sections, size)
  }
}

/** The stretch of text of each section; a text without blocks has one. */
export function sectionBounds(blocks: readonly Extent[]): Extent[] {
  const bounds: Extent[] = []
  for (let from = 0; from < blocks.length; from += SECTION_SIZE) {
    const last = blocks[Math.min(from + SECTION_SIZE, blocks.length) - 1]
    bounds.push({ start: blocks[from]?.start ?? 0, end: last?.end ?? 0 })
  }
  return bounds.length > 0 ? bounds : [{ start: 0, end: 0 }]
}

/** Ids are random at their end. */
function groupOf(id: string): number {
  const last = id.slice(-2)
  let sum = 0
  for (let i = 0; i < last.length; i++) sum = sum * 31 + last.charCodeAt(i)
  return sum % GROUPS
}

function sectionsOf(bounds: readonly Extent[], { start, end }: Extent): number[] {
  const first = blockAt(bounds, start)
  const last = Math.max(first, blockAt(bounds, Math.max(start, end - 1)))
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
