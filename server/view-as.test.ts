// What an administrator may do while viewing as a demo person.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { people, projects } from '@/db/schema'
import { SITE } from './change'
import { write } from './database'
import { createPerson } from './people'
import { reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { setMember } from './members'
import { closeTrial, importText, openTrial, submitted, type Trial } from './trial-project'

let trial: Trial
beforeEach(async () => {
  trial = await openTrial()
})
afterEach(closeTrial)

const NOBODY = { id: null, viaId: null }

/** The lead made an administrator, and a demo person who reviews in the project, viewed as by them. */
async function viewing() {
  await write(SITE, NOBODY, async (tx) => {
    await tx.update(people).set({ isAdmin: true }).where(eq(people.id, trial.lead.personId))
    return { result: undefined, events: [] }
  })
  const person = { id: newId(), handle: 'demo', name: 'デモ', locale: null, isAdmin: false }
  const demo = await createPerson(trial.lead, person, { isDemo: true })
  await setMember(trial.lead, trial.projectId, demo.id, 0, 'lead')
  return { personId: demo.id, viaId: trial.lead.personId }
}

async function approval(by: Awaited<ReturnType<typeof viewing>>) {
  const own = await submitted(trial, trial.lead, await importText(trial), '計画は2月4日に決まった')
  const judgement = { id: newId(), versionNumber: 1, judgement: 'approve' as const, words: '', proposedMark: null }
  return reviewAnnotation(by, trial.projectId, own.id, judgement)
}

it('approves nothing of their own in a project that is no demo', async () => {
  await expect(approval(await viewing())).rejects.toMatchObject({ code: 'view-as-not-here' })
})

it('tries both sides in a demo project', async () => {
  await write(trial.projectId, NOBODY, async (tx) => {
    await tx.update(projects).set({ isDemo: true }).where(eq(projects.id, trial.projectId))
    return { result: undefined, events: [] }
  })
  expect(await approval(await viewing())).toMatchObject({ annotation: { status: 'accepted' } })
})
