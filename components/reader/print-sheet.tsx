'use client'
// The article on paper: the text with its marks told by line, sign and number, and after it a note for each number. Drawn
// only while printing, whole, because on screen only what is near the window has its marks.
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { BLOCK_TAGS } from '@/editor/block-shape'
import { DateText } from '../ui/date-text'
import { MARK_GLYPHS } from '../ui/mark'
import { useOnRoot } from '../ui/on-root'
import { choicesIn } from './filter'
import { type PrintedMark, printedMarks, printPieces } from './print-pieces'
import { PrintNote } from './print-note'
import { shownOf, standing } from './selectors'
import { spansIn } from './shown-spans'
import { useReader, useSession } from './use-reader'

export function PrintSheet() {
  const [begunAt, setBegunAt] = useState<Date | null>(null)
  useEffect(() => {
    const begin = () => flushSync(() => setBegunAt(new Date()))
    const end = () => setBegunAt(null)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return begunAt === null ? null : <Sheet begunAt={begunAt} />
}

function Sheet({ begunAt }: { begunAt: Date }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const { article, revision, text } = useSession()
  useOnRoot('paper')
  const kept = useReader((state) => state.kept)
  const shown = useReader(shownOf)
  const filter = useReader((state) => state.filter)
  const blocks = useReader((state) => state.blocks)
  const all = standing(shown)
  const marks = printedMarks(spansIn(all))
  const bySection = marksBySection(marks, (offset) => shown.sectionAt(offset), shown.sections.length)
  return (
    <article className="print-sheet" lang={article.language}>
      <header>
        <h1>{article.title}</h1>
        <p>
          {[article.outlet, article.author].filter((one) => one !== '').join(' · ')}{' '}
          {article.publishedOn !== null && <DateText day={article.publishedOn} />}
        </p>
        {article.url !== null && <p>{article.url}</p>}
        <p>
          {t('print.about', {
            revision: revision.number,
            count: marks.length,
            time: format.dateTime(begunAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })}{' '}
          {choicesIn(filter) > 0 && t('filter.shown', { shown: all.length, count: standing(kept).length })}
        </p>
      </header>
      {blocks.map((block) => {
        const Tag = BLOCK_TAGS[block.kind]
        return (
          <Tag key={block.ordinal} className="print-block" data-kind={block.kind}>
            {printPieces(block, bySection[shown.sectionAt(block.start)] ?? []).map((piece) => (
              <Piece key={piece.start} text={text.slice(piece.start, piece.end)} {...piece} />
            ))}
          </Tag>
        )
      })}
      {marks.length > 0 && (
        <section className="print-notes">
          <h2>{t('print.notes')}</h2>
          <ol>
            {marks.map(({ id, number }) => {
              const one = kept.get(id)
              return one && <PrintNote key={id} one={one} number={number} />
            })}
          </ol>
        </section>
      )}
    </article>
  )
}

function Piece({ text, marks, ending }: { text: string; marks: PrintedMark[]; ending: PrintedMark[] }) {
  const lined = marks.reduceRight<React.ReactNode>(
    (inner, { id, mark, layer }) => (
      <span key={id} className={`print-mark mark-line-${mark}`} style={{ '--layer': layer } as React.CSSProperties}>
        {inner}
      </span>
    ),
    text,
  )
  return (
    <>
      {lined}
      {ending.map(({ id, number, mark }) => (
        <sup key={id}>
          {MARK_GLYPHS[mark]}
          {number}
        </sup>
      ))}
    </>
  )
}

/** The marks that touch each section of the text. */
function marksBySection(
  marks: readonly PrintedMark[],
  sectionAt: (offset: number) => number,
  count: number,
): PrintedMark[][] {
  const sections: PrintedMark[][] = Array.from({ length: count }, () => [])
  for (const mark of marks) {
    for (let at = sectionAt(mark.start); at <= sectionAt(mark.end - 1); at++) sections[at]?.push(mark)
  }
  return sections
}
