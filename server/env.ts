// The environment, parsed once. Nothing else reads process.env for settings of the app.
import { resolve } from 'node:path'
import { z } from 'zod'
import { once } from './once'

const Env = z.object({
  TENKYO_DATA: z.string().default('./data'),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  /** Inside places that requests to others may go to all the same: see `server/public-address.ts`. */
  TENKYO_FETCH_ALLOW: z.string().default(''),
})

/** Settings of this process. Throws a ZodError that names what is missing. */
export function env() {
  return once('env', () => {
    const parsed = Env.parse(process.env)
    const dataFolder = resolve(/* turbopackIgnore: true */ parsed.TENKYO_DATA)
    return { ...parsed, dataFolder, databaseFile: resolve(/* turbopackIgnore: true */ dataFolder, 'tenkyo.db') }
  })
}
