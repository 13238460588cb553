// Measures cue finding against the marks made by hand, prints a table, and writes it to docs/performance.md between its
// two marks. Run by `npm run bench:cues`, with the articles where CORPUS_DIR says.
import { readFileSync, writeFileSync } from 'node:fs'
import { findCues } from '../core/cues'
import { type GoldText, goldArticles, goldOwn, heldOutArticles } from './cue-gold'
import { type CueScore, scoreCues } from './cue-score'

const PAGE = 'docs/performance.md'
const START = '<!-- bench:cues -->'
const END = '<!-- /bench:cues -->'

const share = (part: number, whole: number) => (whole === 0 ? 'undefined' : (part / whole).toFixed(2))

function row({ type, marked, found, matched, exact }: CueScore): string {
  return `| ${[type, marked, found, share(matched, found), share(matched, marked), share(exact, found), share(exact, marked)].join(' | ')} |`
}

function table(title: string, texts: readonly GoldText[]): string {
  const { types, cited } = scoreCues(texts.map((gold) => ({ gold, found: findCues(gold.text, gold.sentences) })))
  const sentences = texts.reduce((sum, text) => sum + text.sentences.length, 0)
  return [
    `**${title}** (${texts.length} texts, ${sentences} sentences)`,
    '',
    '| type | n marked | n found | precision | recall | exact precision | exact recall |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...types.map(row),
    '',
    `Who is cited (the same words by half of the union, or rightly nobody): ${cited.right} of ${cited.compared} matched attributions (${share(cited.right, cited.compared)}).`,
    '',
  ].join('\n')
}

const folder = process.env.CORPUS_DIR ?? ''
const tables = [
  ...(folder === ''
    ? []
    : [table('The five articles, which the finder was made and mended with', goldArticles(folder))]),
  table('Demo articles 000, 003, 004, mended with', heldOutArticles('first')),
  table('Demo articles 001, 002, mended with', heldOutArticles('last')),
  table('Two short texts of our own, English and Japanese, mended with', goldOwn()),
].join('\n')
process.stdout.write(`${tables}\n`)

if (folder === '') process.stdout.write(`CORPUS_DIR is not set: ${PAGE} stays as it is.\n`)
else {
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(START), page.indexOf(END)]
  if (from < 0 || to < from) throw new RangeError(`${PAGE} has no place for the table (${START} … ${END})`)
  writeFileSync(PAGE, `${page.slice(0, from + START.length)}\n${tables}${page.slice(to)}`)
}
