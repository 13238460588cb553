// `npm start -- --verify`: whether the history still is as it was written.
import { checkHistory } from '@/server/history-check'
import { openKeptData } from './data-folder'
import type { Say } from './serve'

/** Prints a line for each stream that is wrong, or one that all hold. Returns the exit code. */
export async function printHistoryCheck(asked: { root: string; url: string; say: Say }): Promise<number> {
  const { say } = asked
  if (!openKeptData(asked)) return 1
  const verdicts = [...(await checkHistory())]
  let events = 0
  let wrong = 0
  for (const [stream, verdict] of verdicts) {
    if (verdict.intact) {
      events += verdict.events
      continue
    }
    const number = verdict.number ?? 0
    wrong += 1
    if (verdict.reason === 'gap') console.log(say('historyGap', { stream, number }))
    else if (verdict.reason === 'head') console.log(say('historyEnd', { stream }))
    else console.log(say('historyChanged', { stream, number }))
  }
  if (wrong > 0) return 1
  console.log(say('historyHolds', { streams: verdicts.length, events }))
  return 0
}
