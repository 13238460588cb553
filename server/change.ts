// A change by somebody: access is checked inside the same transaction that makes it, so that a role taken away a moment
// before takes effect. Use cases call `change`; nothing else calls `write`, but the program's own set-up.
import { type Action, type Asker, mayDo } from '@/core/access'
import { Refusal } from '@/core/refusal'
import type { Read, Write } from '@/db/client'
import { findPerson, roleIn } from '@/db/people'
import { findProject } from '@/db/projects'
import type { Outcome } from '@/db/write'
import { write } from './database'

/** Who acts. `viaId`: the admin who views as this person. */
export type By = { personId: string; viaId: string | null }

/** The stream of accounts and settings. */
export const SITE = 'site'

/**
 * Does `work` as one transaction of the project's stream (or of the site's), if the person may do `action` there.
 * Outside the project everything is `not-found`, so that nobody learns what exists. Whoever views as a demo person
 * changes demo projects alone (`view-as-not-here`): elsewhere they could approve what they wrote themselves.
 */
export async function change<T>(
  by: By,
  action: Action,
  stream: string,
  work: (tx: Write, asker: Asker) => Promise<Outcome<T>>,
): Promise<T> {
  return write(stream, { id: by.personId, viaId: by.viaId }, async (tx) => {
    const asker = await askerIn(tx, by.personId, stream === SITE ? null : stream)
    requireMay(action, asker, stream)
    if (by.viaId !== null && stream !== SITE) await requireDemo(tx, stream)
    return work(tx, asker)
  })
}

async function requireDemo(tx: Write, projectId: string): Promise<void> {
  const project = await findProject(tx, projectId)
  if (project?.isDemo !== true) throw new Refusal('view-as-not-here')
}

/** What is known of a person in a project (null: outside any). */
export async function askerIn(db: Read, personId: string, projectId: string | null): Promise<Asker> {
  const person = await findPerson(db, personId)
  if (person === null || person.disabledAt !== null) throw new Refusal('not-signed-in')
  const role = projectId === null ? null : await roleIn(db, projectId, personId)
  return { personId, isAdmin: person.isAdmin, role }
}

/** Refuses when the asker may not: `not-found` where they may not even see the project, else `not-allowed`. */
export function requireMay(action: Action, asker: Asker | null, projectId: string | null): void {
  if (mayDo(action, asker)) return
  if (asker === null) throw new Refusal('not-signed-in')
  if (projectId !== null && projectId !== SITE && !mayDo('see-project', asker)) throw new Refusal('not-found')
  throw new Refusal('not-allowed', { action })
}

/** Refuses a change made on an older version than the record has. `current` goes back to the client. */
export function requireVersion<R extends { version: number }>(current: R, seen: number): void {
  if (current.version !== seen) throw new Refusal('stale', { current })
}
