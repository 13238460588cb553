/** A `<p>` for each paragraph, as a page that knows nothing of annotations would have it: what the peers draw over. */
export function showText(container: HTMLElement, paragraphs: readonly string[]): void {
  const fragment = document.createDocumentFragment()
  for (const text of paragraphs) {
    const element = document.createElement('p')
    element.textContent = text
    fragment.append(element)
  }
  container.append(fragment)
}
