// Once before all browser tests: finds the browser, builds the app if need be, and loads the demo into a template data
// folder, of which every worker gets a copy.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app'
import { findChromium } from './browser'

export default async function globalSetup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkyo-e2e-'))
  process.env.TENKYO_CHROMIUM = await findChromium()
  process.env.TENKYO_E2E_FOLDER = folder
  const app = await startApp(join(folder, 'template'))
  await app.stop()
  return () => rmSync(folder, { recursive: true, force: true })
}
