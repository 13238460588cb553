// HTML: the outline as one file that asks nothing of the network and runs nothing; light, dark and print.
import { GLYPHS } from '../words'
import { HTML_STYLE } from './html-style'
import { outlineOf } from './outline'
import type { Inline, Piece, Section } from './outline-parts'
import { safeAddress } from './safe-address'
import type { Writer } from './writer'

export const html: Writer = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: (report, words) => {
    const outline = outlineOf(report, words)
    return `<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(outline.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<header>
<p class="label">${escapeHtml(outline.label)}</p>
<h1>${escapeHtml(outline.title)}</h1>
<p class="note">${escapeHtml(outline.status)}</p>
</header>
${outline.sections.map((section) => sectionHtml(section, 2)).join('\n')}
<footer><p class="note">${escapeHtml(outline.foot)}</p></footer>
</main>
</body>
</html>
`
  },
}

function sectionHtml({ heading, mark, pieces, sections }: Section, level: number): string {
  const glyph = mark ? `<span class="mark ${mark}" aria-hidden="true">${GLYPHS[mark]}</span> ` : ''
  return `<section${mark ? ` class="claim ${mark}"` : ''}>
<h${level}>${glyph}${escapeHtml(heading)}</h${level}>
${pieces.map(pieceHtml).join('\n')}
${sections.map((section) => sectionHtml(section, level + 1)).join('\n')}
</section>`
}

function pieceHtml(piece: Piece): string {
  switch (piece.kind) {
    case 'paragraph':
      return `<p${piece.tone ? ` class="${piece.tone}"` : ''}>${inlineHtml(piece.inlines)}</p>`
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`
    case 'facts':
      return `<dl>${piece.rows.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${inlineHtml(value)}</dd></div>`).join('')}</dl>`
    case 'quote':
      return `<blockquote><p>${context(piece.before)}<mark>${escapeHtml(piece.exact)}</mark>${context(piece.after)}</p></blockquote>`
    case 'excerpt':
      return `<blockquote><p>${escapeHtml(piece.text)}</p></blockquote>`
    case 'table': {
      const head = piece.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
      const rows = piece.rows.map((row) => `<tr>${row.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`)
      return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
    }
    case 'chart':
      return `<figure>${piece.svg}${piece.caption === undefined ? '' : `<figcaption class="note">${escapeHtml(piece.caption)}</figcaption>`}</figure>`
  }
}

const context = (text: string) => (text === '' ? '' : `<span class="context">${escapeHtml(text)}</span>`)

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map(({ text, href, mark, isStrong }) => {
      const escaped = escapeHtml(text)
      const address = href === undefined ? null : safeAddress(href)
      if (address !== null) return `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${escaped}</a>`
      if (mark) return `<span class="mark ${mark}">${GLYPHS[mark]} ${escaped}</span>`
      return isStrong ? `<strong>${escaped}</strong>` : escaped
    })
    .join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any text as HTML that shows exactly that text, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
