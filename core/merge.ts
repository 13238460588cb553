// Two people changed one record since a base that both saw: what each said, field by field, in one. Where both said
// something else of the same thing the field stays open, to be chosen by a person; nothing is ever dropped unseen.
import { isSameContent } from './annotation-content'
import type { AnnotationContent } from './annotation.schema'
import { mergeSequence, mergeText } from './merge-sequence'
import { groundsOf } from './words'

/** `merged`: both sides' changes, mine where a field is open. `open`: fields to choose; the same seen from either side. */
export type Merge<T> = { merged: T; open: (keyof T)[] }

/** What both changes of one field come to; undefined: cannot be told. Asked only where both sides changed it, differently. */
type Field<V> = (base: V, mine: V, theirs: V) => V | undefined

const eitherOne = () => undefined

const CONTENT: { [K in keyof AnnotationContent]: Field<AnnotationContent[K]> } = {
  anchor: eitherOne,
  mark: eitherOne,
  asserts: eitherOne,
  grounds: mergeOrder,
  flags: (base, mine, theirs) => mergeKeyed(base, mine, theirs, ({ flag }) => flag, mergeFlag),
  weight: eitherOne,
  chain: mergeOrder,
  namedSourceId: eitherOne,
  contentAnnotationId: eitherOne,
  claimId: eitherOne,
  evidence: (base, mine, theirs) => mergeKeyed(base, mine, theirs, ({ evidenceId }) => evidenceId, eitherOne),
  secondAnchor: eitherOne,
  note: mergeText,
}

/** Fields that only make sense together: a ground belongs to its verdict, the second place to its ground. */
const VERDICT = ['mark', 'grounds', 'secondAnchor'] as const

/** What two sides made of an annotation's content. */
export function mergeContent(
  base: AnnotationContent,
  mine: AnnotationContent,
  theirs: AnnotationContent,
): Merge<AnnotationContent> {
  const merge = mergeFields(CONTENT, base, mine, theirs)
  const { merged, open } = merge
  const allowed = groundsOf(merged.mark)
  const isSound =
    merged.grounds.every((ground) => allowed.includes(ground)) &&
    (merged.secondAnchor === null || merged.grounds.includes('internal'))
  if (isSound && !VERDICT.some((field) => open.includes(field))) return merge
  const split = VERDICT.filter((field) => !isSameContent(mine[field], theirs[field]))
  if (split.length === 0) return merge
  const { mark, grounds, secondAnchor } = mine
  return { merged: { ...merged, mark, grounds, secondAnchor }, open: [...new Set([...open, ...split])] }
}

/** Facts that are running text, in which two people may write at once. */
const RUNNING_TEXT = new Set(['excerpt', 'statement', 'answer'])

/** What two sides made of the facts of a record: evidence, a source, a claim. */
export function mergeFacts<T extends object>(base: T, mine: T, theirs: T): Merge<T> {
  const names = Object.keys(mine) as (keyof T & string)[]
  const fields = Object.fromEntries(names.map((name) => [name, factOf(name)])) as { [K in keyof T]: Field<T[K]> }
  return mergeFields(fields, base, mine, theirs)
}

function factOf(name: string): Field<unknown> {
  return (base, mine, theirs) => {
    if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) return mergeOrder(base, mine, theirs)
    if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
      const { merged, open } = mergeFacts(base, mine, theirs)
      return open.length === 0 ? merged : undefined
    }
    if (!RUNNING_TEXT.has(name)) return undefined
    return typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string'
      ? mergeText(base, mine, theirs)
      : undefined
  }
}

function mergeFields<T extends object>(fields: { [K in keyof T]: Field<T[K]> }, base: T, mine: T, theirs: T): Merge<T> {
  const merged = { ...mine }
  const open: (keyof T)[] = []
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (isSameContent(mine[name], theirs[name]) || isSameContent(theirs[name], base[name])) continue
    if (isSameContent(mine[name], base[name])) merged[name] = theirs[name]
    else {
      const both = fields[name](base[name], mine[name], theirs[name])
      if (both === undefined) open.push(name)
      else merged[name] = both
    }
  }
  return { merged, open }
}

/** Lists in which the order says something and nothing stands twice. */
function mergeOrder<V>(base: readonly V[], mine: readonly V[], theirs: readonly V[]): V[] | undefined {
  const both = mergeSequence(base, mine, theirs)
  return both === undefined || new Set(both).size < both.length ? undefined : both
}

/**
 * Lists of things told apart by a key, whose order says nothing: what either side added or took away holds; what one
 * changed and the other took away, or both changed, is merged by `change`. Additions of both stand by their keys.
 */
function mergeKeyed<V>(
  base: readonly V[],
  mine: readonly V[],
  theirs: readonly V[],
  keyOf: (one: V) => string,
  change: Field<V>,
): V[] | undefined {
  const [b, m, t] = [base, mine, theirs].map((list) => new Map(list.map((one) => [keyOf(one), one])))
  if (b === undefined || m === undefined || t === undefined) return undefined
  const added = [...new Set([...m.keys(), ...t.keys()])].filter((key) => !b.has(key)).sort()
  const result: V[] = []
  for (const key of [...b.keys(), ...added]) {
    const [was, own, other] = [b.get(key), m.get(key), t.get(key)]
    if (isSameContent(own, other) || isSameContent(other, was)) {
      if (own !== undefined) result.push(own)
    } else if (isSameContent(own, was)) {
      if (other !== undefined) result.push(other)
    } else {
      const both = was === undefined || own === undefined || other === undefined ? undefined : change(was, own, other)
      if (both === undefined) return undefined
      result.push(both)
    }
  }
  return result
}

type Flag = AnnotationContent['flags'][number]

function mergeFlag(base: Flag, mine: Flag, theirs: Flag): Flag | undefined {
  const words = mergeText(base.words, mine.words, theirs.words)
  return words === undefined ? undefined : { ...mine, words }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
