'use client'
// The buttons that put a mark: three verdicts and set aside, each with its glyph, key and one-line meaning.
import { useTranslations } from 'next-intl'
import { MARKS, type Mark } from '@/core/words'
import type { ReaderCommand } from '@/editor/keys'
import { classes } from '../ui/classes'
import { MARK_GLYPHS, MARK_LOOK } from '../ui/mark'
import { KeyOf } from './key-text'

export const MARK_COMMANDS = {
  sourced: { command: 'mark-sourced' },
  unverifiable: { command: 'mark-unverifiable' },
  contradicted: { command: 'mark-contradicted' },
  'set-aside': { command: 'mark-set-aside' },
} as const satisfies Record<Mark, { command: ReaderCommand }>

/** `layout` bar: word, key and meaning, four in a row; grid: for thumbs, the meaning only read aloud. */
export function MarkButtons({ layout, onMark }: { layout: 'bar' | 'grid'; onMark: (mark: Mark) => void }) {
  const t = useTranslations('words')
  return MARKS.map((mark) => (
    <button
      key={mark}
      type="button"
      // The press must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onMark(mark)}
      className={classes(
        'group items-center rounded-md border border-transparent text-left transition-colors',
        layout === 'bar'
          ? 'grid flex-1 grid-cols-[auto_1fr_auto] content-start gap-x-1.5 gap-y-0.5 px-2 py-1.5 hover:bg-hover'
          : 'flex min-h-12 flex-1 flex-col min-w-0 justify-center gap-0.5 text-center',
        layout === 'grid' && MARK_LOOK[mark].soft,
      )}
    >
      <span aria-hidden className={classes('font-bold', MARK_LOOK[mark].text)}>
        {MARK_GLYPHS[mark]}
      </span>
      <span
        className={classes(
          'font-semibold whitespace-nowrap',
          layout === 'bar' ? 'text-sm' : 'text-[0.65rem] leading-tight sm:text-2xs',
          MARK_LOOK[mark].text,
        )}
      >
        {t(`mark.${mark}`)}
      </span>
      {layout === 'bar' && <KeyOf command={MARK_COMMANDS[mark].command} />}
      <span className={layout === 'bar' ? 'col-span-3 text-2xs text-ink-2' : 'sr-only'}>
        {t(`markMeaning.${mark}`)}
      </span>
    </button>
  ))
}
