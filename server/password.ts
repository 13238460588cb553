// Passwords: argon2id. Parameters are the library's (19 MiB, 2 passes, 1 lane: OWASP's first choice); a hash carries its own.
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@/core/refusal'
import { once } from './once'

/** Fewest characters (code points) of a password. */
export const PASSWORD_LEAST = 10

/** The hash to keep of a new password. Refuses a short one with `password-short`. */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < PASSWORD_LEAST) throw new Refusal('password-short', { least: PASSWORD_LEAST })
  return hash(password.normalize('NFC'))
}

/**
 * Whether the password is the one of the hash. Without a hash it is refused after the same time, so that nobody learns
 * from the clock which names exist.
 */
export async function matchesPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const expected = passwordHash ?? (await once('password-of-nobody', () => hash('nobody has this password')))
  const matches = await verify(expected, password.normalize('NFC'))
  return matches && passwordHash !== null
}
