// Plain text, as pasted or uploaded: one block a line.
import { settle } from '../../core/settle'
import type { ReadText } from './read-text'

/** Reads UTF-8 text. Throws the refusals of `settle`. */
export function readPlainText(bytes: Uint8Array): ReadText {
  const { text: settled, decoded } = settle(bytes)
  const lines = settled.split('\n').filter((line) => /[^\s\u00a0\u3000]/.test(line))
  const blocks: ReadText['blocks'] = []
  let start = 0
  for (const [ordinal, line] of lines.entries()) {
    blocks.push({ ordinal, kind: ordinal === 0 ? 'title' : 'paragraph', start, end: start + line.length })
    start += line.length + 1
  }
  const text = lines.join('\n')
  const language = /[\u3040-\u30ff]/.test(text) ? 'ja' : 'en'
  return {
    text,
    blocks,
    decoded,
    facts: { title: lines[0]?.trim() ?? '', outlet: '', author: '', publishedOn: null, language },
  }
}
