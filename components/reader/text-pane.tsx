'use client'
// The text. The server sends it as plain markup; once the page is alive the editor takes its place in one go.
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { FIRST_BLOCKS } from '@/core/views'
import { SECTION_SIZE } from '@/editor/block-shape'
import { createReaderView, type ReaderView } from '@/editor/reader-view'
import { isEnough } from '@/editor/viewport'
import type { Page } from './context'
import { runCommand } from './run-command'
import { contentOf } from './content'
import { focusCard } from './focus-card'
import { MarkupHost } from './markup-host'
import { firstWindow, type Place, putBack, placeIn } from './keep-place'
import { markTime, onceShown } from './measures'
import { PresenceLayer } from './presence-layer'
import { ReaderHint } from './reader-hint'
import { snapLevel } from './snap-level'
import { TextGrounds } from './text-grounds'
import { returnToLastPlace } from './return-to-place'
import { useReadingHabits } from './use-reading-habits'
import { useSession } from './use-reader'
import { useView } from './view-context'
import { firstHighlights, syncView } from './view-sync'
import { WithParts } from './with-parts'

/** Blocks from which on sections far from the viewport are not laid out. */
const LONG = 150

/**
 * `place`: where the reader stood in markup that is gone already; undefined: it still stands. `isElsewhere`: the page was
 * asked for another place than the one last read. `onShown`: text and marks are on the screen; null: they are gone.
 */
export function TextPane({
  lentKey,
  place,
  isElsewhere,
  onShown,
}: {
  lentKey: string
  place: Place | null | undefined
  isElsewhere: boolean
  onShown: (view: ReaderView | null) => void
}) {
  const session = useSession()
  const t = useTranslations('reader')
  const view = useView()
  const isShown = view !== null
  const { revision, article, store } = session
  const host = useRef<HTMLDivElement>(null)
  const label = t('textLabel', { title: article.title })
  useEffect(() => view?.setLabel(label), [view, label])
  // Neither another language nor another address of the same article is a reason to make the view anew.
  const labelAtFirst = useEffectEvent(() => label)
  const isToReturn = useEffectEvent(() => !isElsewhere)
  useReadingHabits()

  // Before the browser paints: the editor stands where the markup stood, with its marks, in one go.
  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const stood = place === undefined ? placeIn(element) : place
    const near = firstWindow(element, stood, store.get().blocks)
    store.set({ window: near })
    const made = createReaderView({
      text: revision.text,
      blocks: store.get().blocks,
      sentences: session.sentences,
      language: article.language,
      snapLevel: snapLevel(),
      highlights: firstHighlights(store.get()),
      // Never less than what stood: whoever scrolls just then stays where they are.
      beginning: place === undefined ? Infinity : Math.max(near.last + 1, FIRST_BLOCKS / SECTION_SIZE),
      label: labelAtFirst(),
      describedBy: 'reader-hint',
      onCursor: (cursor) => store.set({ cursor }),
      commandOf: session.keys.commandOf,
      onCommand: (command) => runCommand(session, command, 'text'),
      onPick: (ids) => pick(session, ids),
      onWindow: (window) => {
        if (!isEnough(store.get().window, window)) store.set({ window })
      },
      onHover: (ids) => {
        if (ids.join() !== store.get().hoverIds.join()) store.set({ hoverIds: ids })
      },
    })
    const stop = syncView(session, made)
    element.replaceChildren(made.dom)
    putBack(element, stood)
    if (isToReturn()) returnToLastPlace(session, made)
    onceShown(() => {
      if (session.page.current !== page) return
      markTime('painted')
      made.showAll()
      onShown(made)
    })
    element.dataset.alive = ''
    const page: Page = {
      select(range) {
        made.select(range, true, coveredBelow())
        made.focus()
      },
      put(offset) {
        made.select({ start: offset, end: offset }, false)
        made.focus()
      },
      reveal: (offset) => made.reveal(offset, coveredBelow()),
      focusText: () => made.focus(),
      takeSelection: made.takeSelection,
      run(command) {
        if (!made.hasFocus()) made.focus()
        return made.run(command)
      },
      setSnap: made.setSnap,
      snapping: made.snapping,
      focusCard: (id, part) => focusCard(id, part, () => store.get().focusId === id),
    }
    session.attach(page)
    return () => {
      stop()
      session.attach(null)
      made.destroy()
      onShown(null)
    }
    // The text is one for the life of the page.
  }, [session, revision, article, store, place, onShown])

  return (
    <section className="min-w-0" aria-label={t('text')}>
      <MarkupHost
        revisionId={revision.id}
        language={article.language}
        lentKey={lentKey}
        isLong={store.get().blocks.length > LONG}
        host={host}
        under={isShown && <TextGrounds />}
        over={
          <>
            <PresenceLayer />
            <WithParts>{({ WorkingParts }) => <WorkingParts />}</WithParts>
          </>
        }
      />
      {isShown && <ReaderHint />}
    </section>
  )
}

/** A click on marks: the innermost, and with each further click the next one out. Beside all marks: none. */
function pick({ store }: ReturnType<typeof useSession>, ids: string[]): void {
  const { focusId, kept, choosingSecondFor } = store.get()
  if (choosingSecondFor !== null) return
  const shortestFirst = ids.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const at = focusId === null ? -1 : shortestFirst.indexOf(focusId)
  store.set({ focusId: shortestFirst[(at + 1) % shortestFirst.length] ?? null })

  function lengthOf(id: string): number {
    const one = kept.get(id)
    return one === undefined ? 0 : contentOf(one).anchor.end - contentOf(one).anchor.start
  }
}

/** How much of the window's lower edge a sheet lies over. */
function coveredBelow(): number {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]')
  if (sheet === null || getComputedStyle(sheet).position !== 'fixed') return 0
  return sheet.offsetHeight
}
