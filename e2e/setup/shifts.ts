// What moves in a page by itself.
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    shifts?: number[]
  }
}

/** Notes every layout shift of the pages opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    window.shifts = shifts
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How much the page has shifted since it was opened: 0, nothing; 1, a whole window by its own height. */
export async function shiftOf(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => window.shifts)
  if (shifts === undefined) throw new Error('nobody watched this page for shifts')
  return shifts.reduce((sum, value) => sum + value, 0)
}
