// Who is at an article now, kept in memory alone: told to the live streams of its project, forgotten when they leave or say
// nothing for a while. Who may know is decided by `core/presence.ts`.
import type { Asker } from '@/core/access'
import { maySeePresence, PRESENCE_MS } from '@/core/presence'
import type { Place, Presence } from '@/core/presence.schema'
import { Refusal } from '@/core/refusal'
import type { By } from './change'
import { tellPresence } from './live'
import { once } from './once'

/** No person needs more windows of one article. */
const MOST_WINDOWS = 8
/** Words of one person in this many milliseconds: several windows, each moving as fast as hands can. */
const RATE = { count: 120, inMs: 10_000 }

type Present = { presence: Presence; projectId: string; at: number }
type Room = {
  present: Map<string, Present>
  said: Map<string, { count: number; since: number }>
  sweep: NodeJS.Timeout
}

function room(): Room {
  return once('presence', () => ({
    present: new Map<string, Present>(),
    said: new Map<string, { count: number; since: number }>(),
    sweep: setInterval(() => sweepPresence(Date.now()), PRESENCE_MS / 8).unref(),
  }))
}

/**
 * Notes where a window of the person stands, tells whoever listens, and gives everybody at the article whom the asker may
 * know of. Refuses `too-often` above a rate no hand reaches. `at` in milliseconds.
 */
export function putPresence(
  by: By,
  asker: Asker,
  projectId: string,
  articleId: string,
  place: Place,
  at: number = Date.now(),
): { here: Presence[] } {
  countWord(by.personId, at)
  const { present } = room()
  const key = keyOf(by.personId, place.window)
  const before = present.get(key)
  const presence: Presence = { ...place, articleId, personId: by.personId, isHere: true }
  present.delete(key)
  present.set(key, { presence, projectId, at })
  const mine = [...present.values()].filter((one) => one.presence.personId === by.personId)
  for (const one of mine.slice(0, -MOST_WINDOWS)) depart(one)
  if (before === undefined || !isSame(before.presence, presence)) tellPresence(projectId, [presence])
  const here = [...present.values()].map((one) => one.presence)
  return { here: here.filter((one) => one.articleId === articleId && maySeePresence(asker, one)) }
}

/** A window was closed. One that is not known is gone already. */
export function leave(by: By, window: string): void {
  const present = room().present.get(keyOf(by.personId, window))
  if (present !== undefined) depart(present)
}

/** Takes everybody for gone who said nothing for a while before `at`. */
export function sweepPresence(at: number): void {
  const { present, said } = room()
  for (const one of present.values()) if (at - one.at >= PRESENCE_MS) depart(one)
  for (const [personId, { since }] of said) if (at - since >= RATE.inMs) said.delete(personId)
}

function depart({ presence, projectId }: Present): void {
  room().present.delete(keyOf(presence.personId, presence.window))
  tellPresence(projectId, [{ ...presence, isHere: false }])
}

function countWord(personId: string, at: number): void {
  const { said } = room()
  const before = said.get(personId)
  const words = before === undefined || at - before.since >= RATE.inMs ? { count: 0, since: at } : before
  if (words.count >= RATE.count) throw new Refusal('too-often')
  said.set(personId, { ...words, count: words.count + 1 })
}

function keyOf(personId: string, window: string): string {
  return `${personId} ${window}`
}

function isSame(a: Presence, b: Presence): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
