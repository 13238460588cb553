// The browser tells of a changed selection only after the key that changed it. Whoever types fast presses the next key
// before that, so a command first reads the selection off the page.
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Brings the editor's selection to where the browser shows it, if they differ. */
export function takeDomSelection(view: EditorView): void {
  const shown = view.dom.ownerDocument.getSelection()
  if (shown === null || !view.hasFocus()) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = shown
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode) || anchorNode === null || focusNode === null)
    return
  const anchor = view.posAtDOM(anchorNode, anchorOffset)
  const head = view.posAtDOM(focusNode, focusOffset)
  const { selection, doc } = view.state
  if (selection.anchor === anchor && selection.head === head) return
  const taken = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!taken.eq(selection)) view.dispatch(view.state.tr.setSelection(taken))
}
