// Addresses as people paste them. The server checks again (core/record.schema.ts).

/** Whether it is an address a reader can open: http or https, without a password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > 2048 || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** The addresses in a piece of text, each with the words before it on its line; in order, each address once. */
export function addressesIn(text: string): { url: string; title: string }[] {
  const found = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    let from = 0
    for (const match of line.matchAll(/https?:\/\/[^\s<>"'「」（）、。]+/gi)) {
      const url = match[0].replace(/[.,;:!?)\]]+$/, '')
      const title = line
        .slice(from, match.index)
        .trim()
        .replace(/[\s:：\-–—]+$/u, '')
      from = match.index + match[0].length
      if (isWebAddress(url) && !found.has(url)) found.set(url, title)
    }
  }
  return [...found].map(([url, title]) => ({ url, title: title.slice(0, 500) || shortAddress(url) }))
}

/** An address as a title until it has one: host and path. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url)
  let path = pathname
  try {
    path = decodeURIComponent(pathname)
  } catch {
    path = pathname
  }
  return `${host.replace(/^www\./, '')}${path === '/' ? '' : path}`.slice(0, 200)
}
