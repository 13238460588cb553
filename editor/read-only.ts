// Keeps the text as it is while the browser treats it as editable, so that there is a caret and Shift+Arrow selects.
// Typing, paste, drop, Backspace and input methods change nothing.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'

const key = new PluginKey('read-only')

/** Lets a transaction through that changes how blocks are shown, never their text. */
export function changesKindsOnly(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'kinds')
}

/** Lets a transaction through that puts the rest of the text after what stands. */
export function addsRestOnly(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'rest')
}

function isAllowed(transaction: Transaction, { doc }: EditorState): boolean {
  if (!transaction.docChanged) return true
  const what: unknown = transaction.getMeta(key)
  if (what === 'kinds') return transaction.doc.textContent === doc.textContent
  return what === 'rest' && transaction.doc.content.cut(0, doc.content.size).eq(doc.content)
}

/** The plugin. */
export function readOnly(): Plugin {
  return new Plugin({
    key,
    filterTransaction: isAllowed,
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
