// One-time sign-in links: how a person without a password comes in. Only the SHA-256 of a token is kept; a link lasts a
// day and works once. Opening it spends nothing (previews open links): the page asks for a click.
import { createHmac } from 'node:crypto'
import type { Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import type { Write } from '@/db/client'
import { sha256 } from '@/db/event-chain'
import { findPerson, findPersonByHandle, listPeople } from '@/db/people'
import { findOpenLink, insertLink, markLinkUsed, openLinksOf } from '@/db/sign-in-links'
import type { NewEvent } from '@/db/write'
import { type By, change, SITE } from './change'
import { reading, write } from './database'
import { env } from './env'
import { now, randomToken } from './stamp'

const LASTS_MS = 24 * 3600 * 1000

/** An administrator makes a link for somebody to hand on. */
export async function createLink(by: By, personId: string): Promise<{ url: string }> {
  const token = randomToken()
  return change(by, 'administer', SITE, async (tx) => {
    const person = await findPerson(tx, personId)
    if (person === null || person.disabledAt !== null) throw new Refusal('not-found')
    return { result: { url: linkUrl(token) }, events: [await keepLink(tx, person, token, now())] }
  })
}

/** A link made at the machine itself (`npm start -- --link NAME`). Null when nobody who may sign in has that handle. */
export async function createLinkFor(handle: string): Promise<{ person: Person; url: string } | null> {
  const person = await findPersonByHandle(reading(), handle)
  if (person === null || person.disabledAt !== null) return null
  const token = randomToken()
  return write(SITE, PROGRAM, async (tx) => ({
    result: { person, url: linkUrl(token) },
    events: [await keepLink(tx, person, token, now())],
  }))
}

/**
 * A link for each demo person, as the start prints them. One that was printed before and is still good is printed again,
 * so that a second start changes nothing: its token follows from the installation's secret.
 */
export async function demoLinks(): Promise<{ person: Person; url: string }[]> {
  const people = (await listPeople(reading())).filter((person) => person.isDemo && person.disabledAt === null)
  return Promise.all(
    people.map(async (person) => {
      const open = await openLinksOf(reading(), person.id, now())
      const printed = open.find((link) => sha256(printedToken(person.id, link.createdAt)) === link.tokenHash)
      if (printed) return { person, url: linkUrl(printedToken(person.id, printed.createdAt)) }
      const at = now()
      const token = printedToken(person.id, at)
      return write(SITE, PROGRAM, async (tx) => ({
        result: { person, url: linkUrl(token) },
        events: [await keepLink(tx, person, token, at)],
      }))
    }),
  )
}

/** Whose link this is, without spending it. Null when it is unknown, used, expired or its person may not sign in. */
export async function holderOfLink(token: string): Promise<Person | null> {
  const link = await findOpenLink(reading(), sha256(token), now())
  if (link === null) return null
  const person = await findPerson(reading(), link.personId)
  return person?.disabledAt === null ? person : null
}

/** Spends a link and says who comes in by it. Refuses with `link-spent`. */
export async function spendLink(token: string): Promise<Person> {
  const holder = await holderOfLink(token)
  if (holder === null) throw new Refusal('link-spent')
  return write(SITE, { id: holder.id, viaId: null }, async (tx) => {
    const at = now()
    const link = await findOpenLink(tx, sha256(token), at)
    const person = await findPerson(tx, holder.id)
    if (link === null || person === null || person.disabledAt !== null) throw new Refusal('link-spent')
    await markLinkUsed(tx, link.tokenHash, at)
    const events: NewEvent[] = [
      { action: 'sign-in-link', subjectKind: 'person', subjectId: person.id, after: { usedAt: at } },
    ]
    return { result: person, events }
  })
}

const PROGRAM = { id: null, viaId: null }

async function keepLink(tx: Write, person: Person, token: string, createdAt: string): Promise<NewEvent> {
  const expiresAt = new Date(Date.parse(createdAt) + LASTS_MS).toISOString()
  await insertLink(tx, { tokenHash: sha256(token), personId: person.id, createdAt, expiresAt })
  return { action: 'sign-in-link', subjectKind: 'person', subjectId: person.id, after: { expiresAt } }
}

function printedToken(personId: string, createdAt: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`sign-in link\n${personId}\n${createdAt}`).digest('hex')
}

function linkUrl(token: string): string {
  return `${new URL(env().NEXTAUTH_URL).origin}/link/${token}`
}
