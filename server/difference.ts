// What an event says of a change: only the members that differ.
import { canonicalJson } from '@/core/canonical'

type Values = Record<string, unknown>
export type Difference = { before: Json; after: Json }
type Json = Record<string, JsonValue>
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** The members whose values differ, as they were and as they are; null when nothing does. */
export function difference(before: Values, after: Values): Difference | null {
  const keys = Object.keys(after).filter(
    (key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null),
  )
  if (keys.length === 0) return null
  const pick = (from: Values) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null])) as Json
  return { before: pick(before), after: pick(after) }
}
