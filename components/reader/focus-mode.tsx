'use client'
// Focus mode: everything around the text goes, and only the paragraph under the cursor stands at full contrast.
import { Minimize2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect } from 'react'
import { blockAt } from '@/editor/positions'
import { Button } from '../ui/button'
import { onRoot } from '../ui/on-root'
import { keepPlace } from './keep-place'
import { useReader, useSession } from './use-reader'

export function FocusMode() {
  const t = useTranslations('comfort')
  const { store, page } = useSession()
  const blocks = useReader((state) => state.blocks)
  const head = useReader((state) => state.cursor.head)

  useLayoutEffect(() => {
    const restore = keepPlace()
    const end = onRoot('calm')
    restore()
    goToSight(blocks, (offset) => page.current?.put(offset))
    return () => {
      const restoreAgain = keepPlace()
      end()
      restoreAgain()
    }
  }, [blocks, page])

  const here = blockAt(blocks, head)
  return (
    <>
      {/* The text's own elements belong to the editor, so the one under the cursor is named from outside. */}
      <style>{`html[data-calm] .article-text .block[data-ordinal="${blocks[here]?.ordinal ?? 0}"]{--calm-ink:initial;--calm-mark:initial}`}</style>
      <div className="fixed top-3 right-3 z-40" data-noprint="">
        <Button
          size="sm"
          variant="quiet"
          kbd="Esc"
          icon={<Minimize2 size={14} aria-hidden />}
          onClick={() => store.set({ isFocusMode: false })}
        >
          {t('leaveFocusMode')}
        </Button>
      </div>
    </>
  )
}

/** Where the cursor stands out of sight, it comes to the paragraph that is being read. */
function goToSight(blocks: readonly { start: number; ordinal: number }[], put: (offset: number) => void): void {
  const caret = document.getSelection()?.focusNode
  const present = (caret instanceof Element ? caret : caret?.parentElement)?.closest('.block')?.getBoundingClientRect()
  if (present && present.bottom > 0 && present.top < window.innerHeight) return
  const seen = document
    .elementsFromPoint(window.innerWidth / 2, window.innerHeight / 3)
    .map((element) => element.closest('.block'))
    .find((one) => one !== null)
  const block = blocks.find(({ ordinal }) => String(ordinal) === seen?.getAttribute('data-ordinal'))
  if (block) put(block.start)
}
