// Viewing as somebody: on demo data an administrator can try both sides of a review. What is done that way is recorded
// with both names.
import { Refusal } from '@/core/refusal'
import { findPerson } from '@/db/people'
import { type By, change, SITE } from './change'

/** Begins viewing as a demo person. Returns the claim the session carries from now on. Refuses with `view-as-not-here`. */
export async function viewAs(by: By, personId: string): Promise<{ viewAs: string | undefined }> {
  const self = by.viaId ?? by.personId
  return change({ personId: self, viaId: null }, 'view-as', SITE, async (tx, asker) => {
    const person = await findPerson(tx, personId)
    if (!asker.isAdmin || person === null || !person.isDemo || person.disabledAt !== null) {
      throw new Refusal('view-as-not-here')
    }
    const claim = personId === self ? undefined : personId
    return { result: { viewAs: claim }, events: [viewing(by, personId)] }
  })
}

/** Ends it: the administrator is themselves again. */
export async function viewAsSelf(by: By): Promise<void> {
  const { viaId } = by
  if (viaId === null) return
  await change({ personId: viaId, viaId: null }, 'view-as', SITE, async () => ({
    result: undefined,
    events: [viewing(by, viaId)],
  }))
}

function viewing(by: By, personId: string) {
  return {
    action: 'view-as',
    subjectKind: 'person',
    subjectId: personId,
    before: { personId: by.personId },
    after: { personId },
  } as const
}
