// Keeps answers from a page until a test lets them go.
import type { Page } from '@playwright/test'

/** From now on requests to `addresses` wait until `letGo` is called; `asked`: how many there were. */
export async function hold(page: Page, addresses: string): Promise<{ asked: () => number; letGo: () => void }> {
  let letGo = (): void => undefined
  let asked = 0
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(addresses, async (route) => {
    asked++
    await held
    await route.continue()
  })
  return { asked: () => asked, letGo }
}
