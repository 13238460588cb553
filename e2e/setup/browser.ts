// Which browser the tests drive: CHROMIUM_PATH, Playwright's own, the system's, else the one that npm brought along.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import packedChromium from '@sparticuz/chromium'

const SYSTEM = '/usr/bin/chromium'

/** The path of a Chromium that exists. The packed one is unpacked once, into the system's temporary folder. */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = environment.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser`)
    return named
  }
  for (const path of [chromium.executablePath(), SYSTEM]) if (existsSync(path)) return path
  return packedChromium.executablePath()
}
