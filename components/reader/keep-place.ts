// Keeps the reading place while the text is set in another way: the paragraph a third down the window stays where it is.

/** Notes the place; returns how to bring it back once the text stands anew. */
export function keepPlace(): () => void {
  const host = document.querySelector('.article-host')?.getBoundingClientRect()
  if (host === undefined) return () => undefined
  const block = document
    .elementsFromPoint(host.left + host.width / 2, window.innerHeight / 3)
    .map((element) => element.closest('.block'))
    .find((one) => one !== null)
  if (!block) return () => undefined
  const before = block.getBoundingClientRect().top
  return () => window.scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' })
}
