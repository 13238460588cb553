// Markdown (CommonMark with tables): the outline, with every character that could be markup escaped.
import { GLYPHS } from '../words'
import { outlineOf } from './outline'
import type { Inline, Piece, Section } from './outline-parts'
import { safeAddress } from './safe-address'
import type { Writer } from './writer'

export const markdown: Writer = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: (report, words) => {
    const outline = outlineOf(report, words)
    const body = outline.sections.flatMap((section) => sectionLines(section, 2))
    const head = [
      `**${escapeMarkdown(outline.label)}**`,
      `# ${escapeMarkdown(outline.title)}`,
      escapeMarkdown(outline.status),
    ]
    return `${[...head, ...body, '---', escapeMarkdown(outline.foot)].join('\n\n')}\n`
  },
}

function sectionLines({ heading, mark, pieces, sections }: Section, level: number): string[] {
  const glyph = mark ? `${escapeMarkdown(GLYPHS[mark])} ` : ''
  return [
    `${'#'.repeat(level)} ${glyph}${escapeMarkdown(heading)}`,
    ...pieces.flatMap((piece) => pieceText(piece) ?? []),
    ...sections.flatMap((section) => sectionLines(section, level + 1)),
  ]
}

function pieceText(piece: Piece): string | null {
  switch (piece.kind) {
    case 'paragraph': {
      const text = inlineText(piece.inlines)
      return piece.tone === 'lead' ? `**${text}**` : text
    }
    case 'list':
      return piece.items.map((item) => `- ${inlineText(item)}`).join('\n')
    case 'facts':
      return piece.rows.map(([label, value]) => `- ${escapeMarkdown(label)}: ${inlineText(value)}`).join('\n')
    case 'quote':
      return `> ${escapeMarkdown(piece.before)}**${escapeMarkdown(piece.exact)}**${escapeMarkdown(piece.after)}`
    case 'excerpt':
      return `> ${escapeMarkdown(piece.text)}`
    case 'table': {
      const line = (cells: string[]) => `| ${cells.join(' | ')} |`
      const head = piece.head.map(escapeMarkdown)
      return [line(head), line(head.map(() => '---')), ...piece.rows.map((row) => line(row.map(inlineText)))].join('\n')
    }
    case 'chart':
      return null
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map(({ text, href, mark, isStrong }) => {
      const escaped = escapeMarkdown(mark ? `${GLYPHS[mark]} ${text}` : text)
      const address = href === undefined ? null : safeAddress(href)
      if (address !== null) return `[${escaped}](<${address}>)`
      return isStrong && escaped.trim() !== '' ? `**${escaped.trim()}** ` : escaped
    })
    .join('')
    .trim()
}

/** Any text as Markdown that shows exactly that text, in one line. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      // Markup anywhere in a line; the colon and dots that make a bare address a link.
      .replace(/[\\`*_[\]<>&|~#!$^{}]/g, '\\$&')
      .replace(/:\/\//g, '\\://')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/@/g, '\\@')
      // Markup at the beginning of a line only: lists, rules, headings under lines.
      .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
      .replace(/^(\d+)([.)])/, '$1\\$2')
  )
}
