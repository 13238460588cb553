// The one door to the commands, for keys, bars and menus alike. Before what acts has come, a command is held and done as soon
// as it has; only the caret moves at once.
import { KEYS, type ReaderCommand } from '@/editor/keys'
import type { Place } from './annotation-commands'
import { partsNow } from './first-use'
import { comingNote } from './focus-card'
import { holdCommand } from './held-keys'
import type { Session } from './session'

/** Commands that only move the caret or the selection in the text. */
export const MOVES: ReadonlySet<ReaderCommand> = new Set(
  KEYS.flatMap(({ command, group }) => (group === 'move' ? [command] : [])),
)

/** Runs a command; returns whether there was anything to do, so that the browser keeps the key otherwise. */
export function runCommand(session: Session, command: ReaderCommand, place: Place): boolean {
  const parts = partsNow()
  if (parts !== null) {
    const isDone = parts.act(session, command, place)
    if (comingNote() !== null) void parts.keepForNote(session)
    return isDone
  }
  if (MOVES.has(command)) return session.page.current?.run(command) ?? false
  // Space turns the page for whoever only reads.
  if (command.startsWith('look-at') && !session.mayAnnotate) return false
  holdCommand(session, command, place)
  return true
}
