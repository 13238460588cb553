// The first administrator of an installation without people. Whoever started it has the token it printed; there is never
// a default password.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Person } from '@/core/person.schema'
import { Refusal } from '@/core/refusal'
import { countPeople } from '@/db/people'
import { SITE } from './change'
import { reading, write } from './database'
import { env } from './env'
import { hashPassword } from './password'
import { addPerson, type NewPerson } from './people'
import { newId } from './stamp'

export const SetUp = Person.pick({ handle: true, name: true, locale: true }).extend({
  token: z.string().max(200),
  password: z.string().max(200),
})
export type SetUp = z.infer<typeof SetUp>

/** The token the start prints. It follows from the installation's secret, so a restart prints the same one. */
export function setUpToken(): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update('set-up token').digest('hex').slice(0, 32)
}

/** Whether nobody is there yet. */
export async function isWaitingForSetUp(): Promise<boolean> {
  return (await countPeople(reading())) === 0
}

/** Makes the first administrator. Refuses with `set-up-done` once there are people, `set-up-token-wrong` without the token. */
export async function setUp(input: SetUp): Promise<Person> {
  const { token, password, ...person } = input
  if (!(await isWaitingForSetUp())) throw new Refusal('set-up-done')
  if (!isSame(token, setUpToken())) throw new Refusal('set-up-token-wrong')
  const passwordHash = await hashPassword(password)
  return createFirstPerson({ ...person, id: newId(), isAdmin: true, isDemo: false }, passwordHash)
}

/** The first person, made by the program: by the set-up, and by the demo's loader. Refuses with `set-up-done`. */
export async function createFirstPerson(
  person: NewPerson & { isDemo: boolean },
  passwordHash: string | null = null,
): Promise<Person> {
  return write(SITE, { id: null, viaId: null }, async (tx) => {
    if ((await countPeople(tx)) > 0) throw new Refusal('set-up-done')
    return addPerson(tx, person, passwordHash)
  })
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
