// Which words go to the browser: not those that only the server says (reports, the queue, refusals, the starter's lines).
import type en from './en.json'

const SERVER_ONLY = ['publicReports', 'queue', 'refusal', 'report', 'start'] as const

type ServerOnly = (typeof SERVER_ONLY)[number]

/** The messages without those that no part running in the browser uses. */
export function forBrowser(messages: typeof en): Omit<typeof en, ServerOnly> {
  return Object.fromEntries(
    Object.entries(messages).filter(([name]) => !SERVER_ONLY.some((only) => only === name)),
  ) as Omit<typeof en, ServerOnly>
}
