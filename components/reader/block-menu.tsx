'use client'
// Beside the block under the pointer or the caret: what kind of piece it is, and one click to say otherwise.
import { Pilcrow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { BLOCK_KINDS } from '@/core/words'
import { blockAt } from '@/editor/positions'
import type { ReaderView } from '@/editor/reader-view'
import { Menu, MenuChoice } from '../ui/menu'
import { useReader, useSession } from './use-reader'
import { inNextFrame, onLayout, useView } from './view-context'

export function BlockMenu() {
  const t = useTranslations()
  const { kinds, mayAnnotate } = useSession()
  const view = useView()
  const blocks = useReader((state) => state.blocks)
  const head = useReader((state) => state.cursor.head)
  const [hovered, setHovered] = useState<number | null>(null)
  const underCaret = blockAt(blocks, head)
  const ordinal = hovered ?? underCaret
  const block = blocks[ordinal]
  const button = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (view === null) return
    const follow = (event: Event) => {
      const at = event.target instanceof Element ? event.target.closest('[data-ordinal]') : null
      if (at !== null) setHovered(Number(at.getAttribute('data-ordinal')))
    }
    const rest = () => setHovered(null)
    view.dom.addEventListener('mouseover', follow)
    view.dom.addEventListener('keydown', rest)
    return () => {
      view.dom.removeEventListener('mouseover', follow)
      view.dom.removeEventListener('keydown', rest)
    }
  }, [view])

  const standAgain = useEffectEvent(() => stand(button.current, view, ordinal))
  useEffect(() => inNextFrame(() => stand(button.current, view, ordinal)), [view, ordinal])
  useEffect(() => {
    if (view === null) return
    return onLayout(view.dom, () => standAgain())
  }, [view])

  if (view === null || block === undefined || !mayAnnotate) return null
  const label = t('reader.blockKind', { kind: t(`words.blockKind.${block.kind}`) })
  return (
    <div ref={button} className="absolute top-0 left-1 max-sm:-left-1.5">
      <Menu
        trigger={
          <button
            type="button"
            aria-label={label}
            title={label}
            data-block-menu=""
            className="flex size-6 items-center justify-center rounded-sm border border-transparent font-sans text-ink-3 opacity-60 hover:bg-hover hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100"
          >
            <Pilcrow size={13} aria-hidden />
          </button>
        }
      >
        <MenuChoice
          label={t('reader.blockKindIs')}
          value={block.kind}
          onValue={(kind) => kinds.change(ordinal, kind)}
          options={BLOCK_KINDS.map((value) => ({ value, label: t(`words.blockKind.${value}`) }))}
        />
      </Menu>
    </div>
  )
}

/** Puts the button beside the first line of a block. */
function stand(button: HTMLElement | null, view: ReaderView | null, ordinal: number): void {
  const element = view?.dom.querySelector(`[data-ordinal="${ordinal}"]`)
  if (!element || !view || !button) return
  const top = element.getBoundingClientRect().top - view.dom.getBoundingClientRect().top
  button.style.translate = `0 ${Math.round(top)}px`
}
