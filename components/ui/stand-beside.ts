// Puts a part of the browser's top layer beside the part that it belongs to, and keeps it there.

/** How near the edge of the window it may come, in pixels. */
const EDGE = 8

export type Align = 'start' | 'center' | 'end'

/**
 * Places `popup` (fixed) under `anchor`, over it where there is more room, and again whenever something moves. Where
 * neither side has room enough it becomes lower, and scrolls. Where the anchor was scrolled out of the window, its place is
 * the window's edge. Returns how to stop.
 */
export function standBeside(popup: HTMLElement, anchor: HTMLElement, align: Align = 'start', gap = 6): () => void {
  const place = () => {
    const box = withinWindow(anchor.getBoundingClientRect())
    const [below, above] = [window.innerHeight - box.bottom - gap - EDGE, box.top - gap - EDGE]
    const wanted = popup.scrollHeight + popup.offsetHeight - popup.clientHeight
    const isBelow = wanted <= below || below >= above
    const height = Math.min(wanted, isBelow ? below : above)
    const width = popup.offsetWidth
    const left = { start: box.left, center: box.left + (box.width - width) / 2, end: box.right - width }[align]
    popup.style.maxHeight = `${Math.round(isBelow ? below : above)}px`
    popup.style.top = `${Math.round(isBelow ? box.bottom + gap : box.top - gap - height)}px`
    popup.style.left = `${Math.round(Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - width)))}px`
  }
  const onScroll = (event: Event) => {
    if (!(event.target instanceof Node && popup.contains(event.target))) place()
  }
  place()
  const sizes = new ResizeObserver(place)
  sizes.observe(popup)
  sizes.observe(anchor)
  window.addEventListener('resize', place)
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return () => {
    sizes.disconnect()
    window.removeEventListener('resize', place)
    document.removeEventListener('scroll', onScroll, { capture: true })
  }
}

/** The box with what of its height is out of the window cut off. */
function withinWindow({ top, bottom, left, right, width }: DOMRect) {
  const inside = (y: number) => Math.max(0, Math.min(y, window.innerHeight))
  return { top: inside(top), bottom: inside(bottom), left, right, width }
}
