// The gold of cue finding as spans: the five articles (where the folder with them is at hand) and our own two texts.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlocks } from '../core/block'
import type { CueType } from '../core/cues'
import { isCheckable, type Sentence, type SentenceBlock, sentencesOf } from '../core/sentence'
import { settle } from '../core/settle'
import gold from './cues.gold.json'
import heldOut from './cues.held-out.json'
import lastHeldOut from './cues.held-out-2.json'
import { OWN_TEXTS, type OwnText } from './cues.own'

/** A marked cue: UTF-16, half-open, into the text. */
export type GoldCue = { type: CueType; start: number; end: number; cited: { start: number; end: number } | null }

/** A text with its sentences and its marked cues. */
export type GoldText = { name: string; text: string; sentences: Sentence[]; cues: GoldCue[] }

type Marks = typeof gold | typeof heldOut | typeof lastHeldOut

/** The five articles from their folder, which the finder was made with. Throws where a text is not the one marked. */
export function goldArticles(folder: string): GoldText[] {
  return markedTexts(gold, folder)
}

/**
 * Demo articles, marked by reading before the finder ran on them: three when its first version stood (which it was then
 * mended with), two when it was mended (`last`).
 */
export function heldOutArticles(which: 'first' | 'last'): GoldText[] {
  return markedTexts(which === 'first' ? heldOut : lastHeldOut, join(process.cwd(), 'seeds/articles'))
}

function markedTexts(marks: Marks, folder: string): GoldText[] {
  return marks.articles.map(({ file, sha256, cues }) => {
    const read = readBlocks(settle(readFileSync(join(folder, file))).text)
    const text = read.map((block) => block.text).join('\n')
    const blocks = placed(read.map((block) => block.text)).map((block, at) => ({
      ...block,
      kind: read[at]?.kind ?? 'paragraph',
    }))
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      throw new RangeError(`${file} is not the marked text`)
    const checkable = blocks.filter(({ kind }) => isCheckable(kind))
    const marked = cues.map(
      (cue): GoldCue => ({
        ...cue,
        type: cue.type as CueType,
        cited: 'cited' in cue ? (cue.cited ?? null) : null,
      }),
    )
    return { name: file, text, sentences: sentencesOf(text, checkable, 'ja'), cues: marked }
  })
}

/** Our own texts. */
export function goldOwn(): GoldText[] {
  return OWN_TEXTS.map(ownText)
}

function ownText({ name, language, lines, marks }: OwnText): GoldText {
  const text = lines.join('\n')
  const blocks = placed(lines)
  const last = new Map<string, number>()
  const cues = marks.map(([line, type, words, cited]): GoldCue => {
    const { start } = blocks[line] ?? { start: 0 }
    const within = lines[line] ?? ''
    const key = `${line} ${type} ${words}`
    const from = last.get(key) ?? 0
    const at = placeOf(within, words, from)
    last.set(key, at + words.length)
    const named = cited === undefined ? null : start + placeOf(within, cited, 0)
    return {
      type: type as CueType,
      start: start + at,
      end: start + at + words.length,
      cited: named === null || cited === undefined ? null : { start: named, end: named + cited.length },
    }
  })
  return { name, text, sentences: sentencesOf(text, blocks, language), cues }
}

/** Where blocks lie in their joined text. */
function placed(lines: readonly string[]): SentenceBlock[] {
  let end = -1
  return lines.map((line, ordinal) => {
    const start = end + 1
    end = start + line.length
    return { ordinal, start, end }
  })
}

/** Where words stand in a line: as a whole word where they are Latin, at the end where it is the か of a headline. */
function placeOf(line: string, words: string, from: number): number {
  if (words === 'か') return line.lastIndexOf(words)
  const isLatin = /^[A-Za-z]/.test(words)
  for (let at = line.indexOf(words, from); at >= 0; at = line.indexOf(words, at + 1)) {
    if (!isLatin || !/[A-Za-z]/.test(line[at - 1] ?? ' ')) return at
  }
  throw new RangeError(`no ${words} in ${line}`)
}
