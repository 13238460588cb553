// A demo article as an import would read it, without importing it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOriginal } from '@/server/articles'
import type { PlacedText } from './place'

export const ARTICLE_FOLDER = join('seeds', 'articles')

/** The text of a demo article with its blocks: what the annotations' quotes are looked for in. */
export function readDemoText(fileName: string): PlacedText {
  const base64 = readFileSync(join(ARTICLE_FOLDER, fileName)).toString('base64')
  let start = 0
  const blocks = readOriginal({ base64, fileName }).blocks.map(({ ordinal, kind, text }) => {
    const block = { ordinal, kind, start, end: start + text.length, text }
    start = block.end + 1
    return block
  })
  return { text: blocks.map((block) => block.text).join('\n'), blocks }
}
