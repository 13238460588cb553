// The reader: one ProseMirror view over an article's text. Speaks in text offsets (UTF-16) to whoever holds it.
import { EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Sentence } from '../core/sentence'
import { type SnapLevel, type Units, unitsOf } from '../core/snap'
import { SECTION_SIZE } from './block-shape'
import { type Cursor, cursorOf } from './cursor'
import { type TextBlock, articleDocument, articleRest } from './document'
import { takeDomSelection } from './dom-selection'
import { changeHighlights, type HighlightChange, highlights } from './highlights'
import { inputKeys } from './input-keys'
import type { KeyPress } from './key-name'
import type { ReaderCommand } from './keys'
import { MOTIONS } from './motion'
import { createPainting, domRange, type Painting } from './painting'
import { loadPhrases } from './phrases'
import { contentStart, offsetOf, positionOf } from './positions'
import { addsRestOnly, changesKindsOnly, readOnly } from './read-only'
import { changeSnapping, snapping, snappingOf } from './snapping'
import { topsOf } from './tops'
import { watchSections, type Window } from './viewport'

type Extent = { start: number; end: number }

export type ReaderOptions = {
  text: string
  blocks: readonly TextBlock[]
  sentences: readonly Sentence[]
  /** BCP 47. */
  language: string
  snapLevel: SnapLevel
  /** What is drawn from the first. */
  highlights: HighlightChange
  /** So many sections stand at first, the highlighted ones among them, and the rest after `showAll`; Infinity: all do. */
  beginning: number
  /** The name of the text for screen readers, and the id of what describes it. */
  label: string
  describedBy: string
  onCursor(cursor: Cursor): void
  /** The command of a key; null when it has none. */
  commandOf(press: KeyPress): ReaderCommand | null
  /** A key with a command; returns whether it was used. */
  onCommand(command: ReaderCommand): boolean
  /** A click or tap on text; the annotations there, innermost first; empty beside them all. */
  onPick(ids: string[]): void
  onHover(ids: string[]): void
  /** Other sections came near the viewport. */
  onWindow(window: Window): void
}

/** What can be asked of the reader. Boxes and heights are relative to the element that holds the text. */
export type ReaderView = {
  readonly dom: HTMLElement
  /** Puts the rest of the text after its beginning, where it is not there yet: whatever is asked of it does so, too. */
  showAll(): void
  /** Draws other spans or tones, or shows others as active (focused or hovered). */
  setHighlights(change: HighlightChange): void
  /** Paints ranges by name as CSS highlights (`painting.ts`). */
  paint: Painting['paint']
  setKinds(blocks: readonly TextBlock[]): void
  /** Gives the text another name, in another language. */
  setLabel(label: string): void
  /** Selects a span, or puts the caret at its start when it is empty; `reveal` scrolls it into view. */
  select(range: Extent, reveal: boolean, covered?: number): void
  /** Scrolls a place into view; `covered`: pixels at the window's lower edge that something lies over. */
  reveal(offset: number, covered?: number): void
  /** Runs a command that only moves the caret or the selection; returns whether there was anything to do. */
  run(command: ReaderCommand): boolean
  setSnap(level: SnapLevel): void
  /** Takes over a selection that the browser has made and this has not heard of yet. */
  takeSelection(): void
  /** What selections snap to, and what the text is made of. */
  snapping(): { level: SnapLevel; units: Units }
  focus(): void
  hasFocus(): boolean
  topOf(offset: number): number
  /** The tops of many places at once. */
  topsOf(offsets: readonly number[]): number[]
  /** The text offset at a point of the window; null beside the text. */
  offsetAt(x: number, y: number): number | null
  boxesOf(range: Extent): DOMRect[]
  destroy(): void
}

/**
 * At every commit React walks through all of a focused element whose contentEditable is 'true', to the last of ten thousand
 * paragraphs (react-dom, getSelectionInformation). 'plaintext-only' gives the same caret and is passed over.
 */
function keepFromReact(dom: HTMLElement): void {
  try {
    dom.contentEditable = 'plaintext-only'
  } catch {
    // A browser that does not know the value keeps the other: slower, and the same in all else.
  }
}

/** The attributes of the element that holds the text. */
function attributesOf(label: string, describedBy: string): Record<string, string> {
  return {
    class: 'article-text',
    role: 'textbox',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    inputmode: 'none',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
  }
}

/** Builds the view detached; the caller puts `dom` in place of the server's markup. */
export function createReaderView(options: ReaderOptions): ReaderView {
  const { text, blocks, sentences, language, beginning } = options
  const units = unitsOf(text, blocks, sentences, language, null)
  const view = new EditorView(null, {
    state: EditorState.create({
      doc: articleDocument(text, blocks, beginning),
      plugins: [
        inputKeys(options.commandOf, options.onCommand),
        snapping({ level: options.snapLevel, units }),
        readOnly(),
        highlights(blocks, options.highlights),
      ],
    }),
    // `editable: false` would take the caret and keyboard selection away; readOnly() keeps the text.
    editable: () => true,
    attributes: attributesOf(options.label, options.describedBy),
    handleClick(_, __, event) {
      takeDomSelection(view)
      options.onPick(idsAt(event.target))
      return false
    },
    handleScrollToSelection: ({ state }) => {
      reveal(offsetOf(blocks, state.selection.head))
      return true
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.selectionSet) options.onCursor(cursorOf(view.state))
    },
  })
  keepFromReact(view.dom)
  // While a button is down a selection is being drawn, and the text under it must not be touched.
  const hover = (event: MouseEvent) => {
    if (event.buttons === 0) options.onHover(idsAt(event.target))
  }
  const leave = () => options.onHover([])
  view.dom.addEventListener('mouseover', hover)
  view.dom.addEventListener('mouseleave', leave)
  const painting = createPainting(view, blocks)
  let unwatch = () => {}
  const watch = () => {
    unwatch = watchSections(view.dom, (near) => {
      painting.moved(near)
      options.onWindow(near)
    })
  }
  /** Where a section of the text ends. */
  const endOf = (section: number) => blocks[(section + 1) * SECTION_SIZE - 1]?.end ?? text.length
  /** So far the text stands already. */
  let end = endOf(beginning - 1)
  if (end === text.length) watch()

  /** Draws the rest of the text unless a place stands already. */
  const reach = (offset: number) => {
    if (offset <= end || view.isDestroyed) return
    end = text.length
    // Drawing anew puts the editor's selection on the page: one that it has not heard of yet would be lost.
    takeDomSelection(view)
    const { tr, doc } = view.state
    view.dispatch(addsRestOnly(tr.insert(doc.content.size, articleRest(text, blocks, beginning))))
    watch()
  }

  const reveal = (offset: number, covered = 0) => {
    reach(offset)
    const box = domRange(view, blocks, { start: offset, end: offset }).getBoundingClientRect()
    const target = box.height > 0 ? box : (elementAt(view, positionOf(blocks, offset))?.getBoundingClientRect() ?? box)
    const height = window.innerHeight - covered
    const isSeen = target.top >= Math.max(72, height / 6) && target.bottom <= height * (5 / 6)
    if (!isSeen) window.scrollTo({ top: window.scrollY + target.top - height * 0.38, behavior: scrolling() })
  }

  // Words are cut better once the phrases are there; until then, and where they cannot be had, the segmenter's stand.
  let phrases: Promise<void> | null = null
  const wantPhrases = () => {
    phrases ??= takePhrases()
  }
  async function takePhrases(): Promise<void> {
    try {
      const better = unitsOf(text, blocks, sentences, language, await loadPhrases(language))
      if (!view.isDestroyed) view.dispatch(changeSnapping(view.state.tr, { units: better }))
    } catch (problem) {
      console.warn('Japanese phrases could not be loaded.', problem)
      phrases = null
    }
  }
  if (options.snapLevel === 'word') wantPhrases()

  return {
    dom: view.dom,
    showAll: () => reach(text.length),
    setHighlights(change) {
      if (view.isDestroyed) return
      for (const section of change.sections?.keys() ?? []) reach(endOf(section))
      // Drawing marks anew puts the editor's selection on the page: one that it has not heard of yet would be lost.
      takeDomSelection(view)
      view.dispatch(changeHighlights(view.state.tr, change))
    },
    paint: painting.paint,
    setLabel(label) {
      view.setProps({ attributes: attributesOf(label, options.describedBy) })
    },
    setKinds(changed) {
      reach(text.length)
      const transaction = view.state.tr
      changed.forEach((block, index) => {
        const at = contentStart(blocks, index) - 1
        if (transaction.doc.nodeAt(at)?.attrs.kind !== block.kind) transaction.setNodeAttribute(at, 'kind', block.kind)
      })
      if (transaction.docChanged) view.dispatch(changesKindsOnly(transaction))
    },
    select(range, isRevealed, covered) {
      reach(range.end)
      const selection = TextSelection.create(
        view.state.doc,
        positionOf(blocks, range.start),
        positionOf(blocks, range.end),
      )
      view.dispatch(view.state.tr.setSelection(selection))
      if (isRevealed) reveal(range.start, covered)
    },
    reveal,
    run(command) {
      if (command.includes('word')) wantPhrases()
      reach(text.length)
      return MOTIONS[command]?.(view.state, view.dispatch, view) ?? false
    },
    setSnap(level) {
      if (level === snappingOf(view.state).level) return
      if (level === 'word') wantPhrases()
      view.dispatch(changeSnapping(view.state.tr, { level }))
      options.onCursor(cursorOf(view.state))
    },
    snapping: () => snappingOf(view.state),
    takeSelection: () => takeDomSelection(view),
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus(),
    topOf(offset) {
      if (view.isDestroyed) return 0
      reach(offset)
      return view.coordsAtPos(positionOf(blocks, offset), 1).top - view.dom.getBoundingClientRect().top
    },
    topsOf(offsets) {
      if (view.isDestroyed) return offsets.map(() => 0)
      reach(text.length)
      return topsOf(view, blocks, offsets)
    },
    offsetAt(left, top) {
      const found = view.isDestroyed ? null : view.posAtCoords({ left, top })
      return found === null ? null : offsetOf(blocks, found.pos)
    },
    boxesOf(range) {
      if (view.isDestroyed) return []
      reach(range.end)
      const { left, top } = view.dom.getBoundingClientRect()
      return [...domRange(view, blocks, range).getClientRects()].map(
        (box) => new DOMRect(box.left - left, box.top - top, box.width, box.height),
      )
    },
    destroy() {
      unwatch()
      painting.stop()
      view.dom.removeEventListener('mouseover', hover)
      view.dom.removeEventListener('mouseleave', leave)
      view.destroy()
    },
  }
}

/** The annotations drawn at an element, innermost first. */
function idsAt(target: EventTarget | null): string[] {
  const ids: string[] = []
  for (let at = target instanceof Element ? target.closest('mark[data-id]') : null; at; ) {
    const id = at.getAttribute('data-id')
    if (id !== null && !ids.includes(id)) ids.push(id)
    at = at.parentElement?.closest('mark[data-id]') ?? null
  }
  return ids
}

function elementAt(view: EditorView, position: number): Element | null {
  const { node } = view.domAtPos(position)
  return node instanceof Element ? node : node.parentElement
}

function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
