// A recommender of the project's own: leads say where it is; on a person's wish it is sent an article's text and answers
// with W3C annotations, which become suggestions. Documented for its makers in docs/recommenders.md.
import { z } from 'zod'
import { inCodePoints } from '@/core/code-points'
import { mergedOffers, type Offer, offerKey } from '@/core/offer'
import { offerOf } from '@/core/recommended'
import { WebAddress } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import type { Recommender } from '@/core/suggestion.schema'
import { listBlocks } from '@/db/articles'
import { recommenderOf, recommenderSecretOf, setRecommenderSecret, upsertRecommender } from '@/db/suggestions'
import { type Misfit, readW3cAnnotations } from '@/formats/import/w3c-annotations'
import { type By, change, requireVersion } from './change'
import { reading } from './database'
import { articleIn, revisionOf } from './found'
import { type GuardedAnswer, type GuardedRequest, guardedFetch } from './guarded-fetch'
import { once } from './once'

export const ChangedRecommender = z.object({
  url: WebAddress.nullable(),
  /** Left out: the secret stays, unless the address moves to another origin. Null: it is taken away. */
  secret: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/)
    .nullable()
    .optional(),
})

const TIMEOUT_MS = 120_000
const MOST_BYTES = 20_000_000
/** How much of a failing recommender's own words is shown. */
const SHOWN = 200

/** The setting, as leads see it: never the secret. */
export async function findRecommender(projectId: string): Promise<Recommender> {
  return recommenderOf(reading(), projectId)
}

/** Sets where the recommender is, or that there is none. A secret never follows to another origin. */
export async function setRecommender(
  by: By,
  projectId: string,
  seen: number,
  { url, secret }: z.infer<typeof ChangedRecommender>,
): Promise<Recommender> {
  return change(by, 'change-project', projectId, async (tx) => {
    const present = await recommenderOf(tx, projectId)
    requireVersion(present, seen)
    const isSamePlace = url !== null && present.url !== null && new URL(url).origin === new URL(present.url).origin
    const hasSecret = secret === undefined ? present.hasSecret && isSamePlace : url !== null && secret !== null
    const isUntouched = url === present.url && hasSecret === present.hasSecret && typeof secret !== 'string'
    if (isUntouched) return { result: present, events: [] }
    const changed: Recommender = { projectId, url, hasSecret, version: present.version + 1 }
    await upsertRecommender(tx, changed)
    if (!hasSecret) await setRecommenderSecret(tx, projectId, null)
    else if (typeof secret === 'string') await setRecommenderSecret(tx, projectId, secret)
    // Everyone in the project reads events, so they name the host alone.
    const told = ({ url: address, hasSecret: has }: Recommender) => ({
      host: address === null ? null : new URL(address).host,
      hasSecret: has,
    })
    const event = { action: 'change', subjectKind: 'recommender', subjectId: projectId } as const
    return { result: changed, events: [{ ...event, before: told(present), after: told(changed) }] }
  })
}

/** What the recommender answered: suggestions, and how many of its annotations did not fit, by why. */
export type Recommendations = { offers: Offer[]; misfits: Partial<Record<Misfit, number>> }

/**
 * Asks the recommender about an article. One question a person at a time (`recommender-busy`). Its failures are told by
 * what it said: `recommender-says` (its status), `recommender-not-json`, `recommender-not-w3c`, and those of the fetch.
 */
export async function recommend(
  by: By,
  projectId: string,
  articleId: string,
  signal: AbortSignal,
): Promise<Recommendations> {
  const db = reading()
  const { url } = await recommenderOf(db, projectId)
  if (url === null) throw new Refusal('recommender-missing')
  const article = await articleIn(db, projectId, articleId)
  const { text } = await revisionOf(db, article.revisionId)
  const blocks = inCodePoints(text, await listBlocks(db, article.revisionId)).map(({ kind, start, end }) => ({
    kind,
    start,
    end,
  }))
  const bearer = await recommenderSecretOf(db, projectId)
  return oneAtATime(by.personId, async () => {
    const answer = await asked(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/ld+json, application/json' },
      body: JSON.stringify({ text, language: article.language, blocks }),
      bearer,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      signal,
    })
    return offersIn(answer, text)
  })
}

/** Whoever asked may have gone or thought better of it: that is no fault. */
async function asked(url: string, request: GuardedRequest): Promise<GuardedAnswer> {
  try {
    return await guardedFetch(url, request)
  } catch (error) {
    if (request.signal?.aborted === true) throw new Refusal('recommender-cancelled')
    throw error
  }
}

function offersIn({ status, body }: { status: number; body: Uint8Array }, text: string): Recommendations {
  const said = Buffer.from(body).toString('utf8')
  if (status !== 200) throw new Refusal('recommender-says', { status, said: said.replace(/\s+/g, ' ').slice(0, SHOWN) })
  const read = readW3cAnnotations(parsed(said), text)
  if (read === null) throw new Refusal('recommender-not-w3c')
  const misfits: Recommendations['misfits'] = {}
  for (const { why } of read.misfits) misfits[why] = (misfits[why] ?? 0) + 1
  const offers = new Map(read.taken.map((one) => offerOf(text, one)).map((offer) => [offerKey(offer), offer]))
  return { offers: mergedOffers([], [...offers.values()]), misfits }
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch (error) {
    throw new Refusal('recommender-not-json', { reason: error instanceof Error ? error.message.slice(0, SHOWN) : '' })
  }
}

async function oneAtATime<T>(personId: string, work: () => Promise<T>): Promise<T> {
  const asking = once('recommending', () => new Set<string>())
  if (asking.has(personId)) throw new Refusal('recommender-busy')
  asking.add(personId)
  try {
    return await work()
  } finally {
    asking.delete(personId)
  }
}
