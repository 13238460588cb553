// Which sections of the text are near the viewport, so that only those are drawn with highlights.
/** Sections of the text, first and last, both included. */
export type Window = { first: number; last: number }

/** So many sections more than needed may stay drawn. */
const SPARE = 2

/** Whether what is drawn may stay as it is: all that is needed, and not much more. */
export function isEnough(drawn: Window, needed: Window): boolean {
  const spare = drawn.last - drawn.first - (needed.last - needed.first)
  return drawn.first <= needed.first && drawn.last >= needed.last && spare <= SPARE
}

/** Calls back with the sections within one screen of the viewport whenever they change; returns how to stop. */
export function watchSections(dom: HTMLElement, onChange: (window: Window) => void): () => void {
  const near = new Set<number>()
  let last = ''
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = Number(target.getAttribute('data-section'))
        if (isIntersecting) near.add(index)
        else near.delete(index)
      }
      if (near.size === 0) return
      const window = { first: Math.min(...near), last: Math.max(...near) }
      const name = `${window.first} ${window.last}`
      if (name === last) return
      last = name
      onChange(window)
    },
    { rootMargin: '100% 0px' },
  )
  for (const section of dom.querySelectorAll('[data-section]')) observer.observe(section)
  return () => observer.disconnect()
}
