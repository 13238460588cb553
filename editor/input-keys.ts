// The plugin that hands keys to commands, and keeps input methods from composing into the text.
import { Plugin } from 'prosemirror-state'
import { takeDomSelection } from './dom-selection'
import type { KeyPress } from './key-name'
import { isHeldDown, type ReaderCommand } from './keys'

/**
 * Runs `run` for each key that `commandOf` knows; what it returns says whether the key was used. Where an input method took
 * the key first (`Process`), it is dropped by letting the focus go before the command runs, so that nothing it composes
 * lands in the field the command opens.
 */
export function inputKeys(
  commandOf: (press: KeyPress) => ReaderCommand | null,
  run: (command: ReaderCommand) => boolean,
): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (view.composing) return false
        const command = commandOf(event)
        if (command === null) return false
        if (isHeldDown(event, command)) return true
        takeDomSelection(view)
        if (event.key !== 'Process') return run(command)
        view.dom.blur()
        setTimeout(() => {
          view.focus()
          run(command)
        })
        return true
      },
      handleDOMEvents: {
        compositionstart(view) {
          view.dom.blur()
          setTimeout(() => view.focus())
          return false
        },
      },
    },
  })
}
