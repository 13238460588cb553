// Errors as RFC 9457 problem documents, in the language of whoever asked.
import { getLocale, getTranslations } from 'next-intl/server'
import { ZodError } from 'zod'
import { Refusal } from '@/core/refusal'
import { log } from './log'

/** The response to an error: a refusal with its status and text; anything else is a bug, logged once, 500. */
export async function problemOf(error: unknown): Promise<Response> {
  const refusal = asRefusal(error)
  const locale = await getLocale()
  const say = await getTranslations('refusal')
  if (refusal === null) {
    log().error({ err: error }, 'unexpected error')
    return problem(500, { code: 'unexpected', title: say('unexpected') }, locale)
  }
  const { code, status, detail } = refusal
  return problem(status, { code, title: say(code, printable(detail)), detail }, locale)
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof ZodError) return badInput(error)
  return null
}

/** What of the input was not understood: the places, named, so that a form can point at them. */
function badInput(error: ZodError): Refusal {
  const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }))
  return new Refusal('bad-input', { fields, field: fields[0]?.path ?? '' })
}

function problem(status: number, body: Record<string, unknown>, locale: string): Response {
  return Response.json(
    { type: `urn:tenkyo:refusal:${String(body.code)}`, status, ...body },
    { status, headers: { 'content-type': 'application/problem+json', 'content-language': locale } },
  )
}

/** Only plain values may stand in a message's text. */
function printable(detail: Record<string, unknown>): Record<string, string | number> {
  const entries = Object.entries(detail).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return Object.fromEntries(entries)
}
