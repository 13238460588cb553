// Where Tab leads.
const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable], [tabindex]'

/** The element after (1) or before (-1) another in the order of Tab; null at the ends. */
export function tabbable(from: Element, by: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (one) => one === from || (one.tabIndex >= 0 && one.checkVisibility()),
  )
  return all[all.indexOf(from as HTMLElement) + by] ?? null
}
