// The plugin that knows what the text is made of and what selections snap to. What a selection stands for is snapped
// whenever it is read; what is drawn follows once the pointer or the Shift key is let go.
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type SnapLevel, snapSpan, type Units } from '../core/snap'
import { takeDomSelection } from './dom-selection'
import { offsetOf, positionOf } from './positions'

type Snapping = { level: SnapLevel; units: Units }

const key = new PluginKey<Snapping>('snapping')

/** Touch handles are the browser's and tell of no end, so a selection counts as made when it rests this long. */
const REST_MS = 600

/** Tells the plugin another level, or better units (the phrases have come). */
export function changeSnapping(transaction: Transaction, change: Partial<Snapping>): Transaction {
  return transaction.setMeta(key, change).setMeta('addToHistory', false)
}

/** What the text is made of, and what selections snap to. Throws a RangeError in an editor without the plugin. */
export function snappingOf(state: EditorState): Snapping {
  const snapping = key.getState(state)
  if (snapping === undefined) throw new RangeError('This editor has no snapping plugin.')
  return snapping
}

/** The plugin. */
export function snapping(initial: Snapping): Plugin<Snapping> {
  return new Plugin<Snapping>({
    key,
    state: {
      init: () => initial,
      apply(transaction, before) {
        const change = transaction.getMeta(key) as Partial<Snapping> | undefined
        return change === undefined ? before : { ...before, ...change }
      },
    },
    props: {
      handleDOMEvents: {
        keyup(view, event) {
          if (event.key === 'Shift') settle(view)
          return false
        },
      },
    },
    view(view) {
      const document = view.dom.ownerDocument
      let timer: ReturnType<typeof setTimeout> | undefined
      let isTouch = false
      const settleIn = (wait: number) => {
        clearTimeout(timer)
        timer = setTimeout(() => settle(view), wait)
      }
      const down = (event: PointerEvent) => {
        isTouch = event.pointerType === 'touch'
      }
      const up = () => {
        if (!isTouch) settleIn(0)
      }
      const change = () => {
        if (isTouch) settleIn(REST_MS)
      }
      document.addEventListener('pointerdown', down, true)
      document.addEventListener('pointerup', up)
      document.addEventListener('selectionchange', change)
      return {
        destroy() {
          clearTimeout(timer)
          document.removeEventListener('pointerdown', down, true)
          document.removeEventListener('pointerup', up)
          document.removeEventListener('selectionchange', change)
        },
      }
    },
  })
}

/** Draws the selection as what it stands for. */
function settle(view: EditorView): void {
  if (view.isDestroyed || !view.hasFocus()) return
  takeDomSelection(view)
  const transaction = snapSelection(view.state)
  if (transaction !== null) view.dispatch(transaction)
}

/** The transaction that widens the selection to what it stands for; null when it stands there, or nothing snaps. */
export function snapSelection(state: EditorState): Transaction | null {
  const { level, units } = snappingOf(state)
  const { from, to, head, empty } = state.selection
  if (empty || level === 'off') return null
  const [start, end] = [offsetOf(units.blocks, from), offsetOf(units.blocks, to)]
  const snapped = snapSpan(units, level, start, end)
  if (snapped.start === start && snapped.end === end) return null
  const [low, high] = [positionOf(units.blocks, snapped.start), positionOf(units.blocks, snapped.end)]
  const isBackward = head === from
  return state.tr.setSelection(TextSelection.create(state.doc, isBackward ? high : low, isBackward ? low : high))
}
