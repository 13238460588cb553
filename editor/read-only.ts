// Keeps the text as it is while the browser treats it as editable, so that there is a caret and Shift+Arrow selects.
// Typing, paste, drop, Backspace and input methods change nothing.
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'

const key = new PluginKey('read-only')

/** Lets a transaction through that changes how blocks are shown, never their text. */
export function changesKindsOnly(transaction: Transaction): Transaction {
  return transaction.setMeta(key, true)
}

/** The plugin. */
export function readOnly(): Plugin {
  return new Plugin({
    key,
    filterTransaction: (transaction, state) =>
      !transaction.docChanged ||
      (transaction.getMeta(key) === true && transaction.doc.textContent === state.doc.textContent),
    props: {
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: {
        beforeinput: (_, event) => {
          event.preventDefault()
          return true
        },
        cut: (_, event) => {
          event.preventDefault()
          return true
        },
        dragstart: (_, event) => {
          event.preventDefault()
          return true
        },
      },
    },
  })
}
