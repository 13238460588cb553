'use client'
// The recognised blocks of a text: what does not count is dimmed; one press counts or uncounts a block, its select gives
// it another kind. Arrow keys go from block to block.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, type Ref, useState } from 'react'
import { type BlockKind, BLOCK_KINDS } from '@/core/words'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'

export type PreviewBlock = { ordinal: number; kind: BlockKind; text: string }

/** Blocks drawn at first, and with each "more". */
const PAGE = 300

export function BlockPreview({
  headRef,
  blocks,
  kinds,
  replaced,
  language,
  onKind,
}: {
  headRef: Ref<HTMLHeadingElement>
  blocks: readonly PreviewBlock[]
  kinds: Record<number, BlockKind>
  replaced: number
  language: string
  onKind: (block: PreviewBlock, kind: BlockKind) => void
}) {
  const t = useTranslations('import')
  const [shown, setShown] = useState(PAGE)
  const counted = blocks.filter((block) => isCounted(kinds[block.ordinal] ?? block.kind)).length
  return (
    <section>
      <div className="mb-3 grid gap-1">
        <h2 ref={headRef} tabIndex={-1} className="text-md font-semibold outline-none">
          {t('blocks')}
        </h2>
        <p className="text-sm text-ink-2" aria-live="polite">
          {t('blocksCount', { counted, uncounted: blocks.length - counted })}
        </p>
      </div>
      {replaced > 0 && (
        <div className="mb-3">
          <Banner tone="notice">{t('replaced', { count: replaced })}</Banner>
        </div>
      )}
      <ol className="overflow-clip rounded-lg border border-line bg-paper shadow-card">
        {blocks.slice(0, shown).map((block) => (
          <Row
            key={block.ordinal}
            block={block}
            kind={kinds[block.ordinal] ?? block.kind}
            language={language}
            onKind={onKind}
          />
        ))}
      </ol>
      {shown < blocks.length && (
        <Button className="mt-3" onClick={() => setShown(shown + PAGE)}>
          {t('moreBlocks', { count: blocks.length - shown })}
        </Button>
      )}
    </section>
  )
}

const TEXT_LOOK: Record<BlockKind, string> = {
  title: 'font-serif text-lg font-semibold leading-snug',
  heading: 'font-serif text-md font-semibold leading-snug',
  paragraph: 'font-serif text-base leading-relaxed',
  quote: 'border-l-2 border-line-strong pl-3 font-serif text-base leading-relaxed',
  caption: 'text-sm text-ink-2',
  separator: 'text-sm text-ink-3',
  boilerplate: 'text-sm text-ink-3',
}

const Row = memo(function Row({
  block,
  kind,
  language,
  onKind,
}: {
  block: PreviewBlock
  kind: BlockKind
  language: string
  onKind: (block: PreviewBlock, kind: BlockKind) => void
}) {
  const t = useTranslations('import')
  const words = useTranslations('words.blockKind')
  const counts = isCounted(kind)
  const Icon = counts ? Eye : EyeOff
  // Counting again brings back what was recognised, where that counts.
  const turned = counts ? 'boilerplate' : isCounted(block.kind) ? block.kind : 'paragraph'
  return (
    <li
      className={classes(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-b border-line px-3 py-2.5 last:border-b-0 sm:grid-cols-[auto_7rem_minmax(0,1fr)] sm:px-4',
        !counts && 'bg-sunken/60',
      )}
    >
      <button
        type="button"
        data-row
        onKeyDown={moveByArrows}
        role="switch"
        aria-checked={counts}
        aria-label={t('counts', { text: block.text.slice(0, 60) })}
        title={t(counts ? 'uncount' : 'count')}
        onClick={() => onKind(block, turned)}
        className="inline-flex size-7 items-center justify-center rounded-md border border-transparent text-ink-3 hover:bg-hover hover:text-ink aria-checked:text-accent pointer-coarse:size-10"
      >
        <Icon size={16} aria-hidden />
      </button>
      <select
        value={kind}
        aria-label={t('kindOf', { text: block.text.slice(0, 60) })}
        onChange={(event) => onKind(block, event.target.value as BlockKind)}
        className={classes(
          'h-7 w-28 rounded-md border border-transparent bg-transparent px-1.5 text-xs hover:border-line-strong pointer-coarse:h-10',
          kind === block.kind ? 'text-ink-2' : 'font-semibold text-accent',
        )}
      >
        {BLOCK_KINDS.map((one) => (
          <option key={one} value={one} className="bg-raised text-ink">
            {words(one)}
          </option>
        ))}
      </select>
      <p
        lang={language}
        className={classes('col-span-2 min-w-0 whitespace-pre-wrap sm:col-span-1 sm:py-0.5', TEXT_LOOK[kind])}
      >
        {block.text}
      </p>
    </li>
  )
})

function isCounted(kind: BlockKind): boolean {
  return kind !== 'boilerplate' && kind !== 'separator'
}

function moveByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const rows = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const next = rows[rows.indexOf(event.currentTarget) + step]
  if (step === 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}
