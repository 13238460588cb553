'use client'
// The palette: every command by its name, in either language and by reading, with its key; and places in the article by
// their words. Enter runs or goes; the focus is where it was before, as if the key itself had been pressed.
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { isComposing } from '@/editor/composing'
import { classes } from '../ui/classes'
import { Kbd } from '../ui/kbd'
import { useOnRoot } from '../ui/on-root'
import { runCommand } from './run-command'
import { keyText } from './key-text'
import { type PaletteItem, usePaletteItems } from './palette-items'
import { useKeys } from './use-keys'
import { useSession } from './use-reader'

// A <datalist> can hold neither keys nor groups, so the list carries the roles itself.
const LIST = { role: 'listbox' } as const
const OPTION = { role: 'option' } as const

export function Palette() {
  const t = useTranslations('palette')
  const session = useSession()
  const { isMac } = useKeys()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null))
  const items = usePaletteItems(useDeferredValue(typed))
  const chosen = items[Math.min(active, items.length - 1)]
  const groups = useMemo(() => byGroup(items), [items])
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useOnRoot('modal')
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    field.current?.focus()
    return () => element?.close()
  }, [])

  /** Closes, and once the focus is back does what was picked. */
  function close(item: PaletteItem | null): void {
    session.store.set({ panel: null })
    setTimeout(() => {
      // The text keeps its own selection over a loss of the focus; the browser would put the caret at its beginning.
      const isPart =
        before?.isConnected === true && before !== document.body && before.closest('.article-text') === null
      if (isPart) before.focus({ preventScroll: true })
      else session.page.current?.focusText()
      if (item === null) return
      if (item.kind === 'command') runCommand(session, item.command, before?.closest('[data-card]') ? 'card' : 'text')
      else if (item.annotationId !== null) session.walking.focus(item.annotationId, { reveal: true })
      else session.page.current?.select({ start: item.start, end: item.start })
    })
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      const next = (items.indexOf(chosen as PaletteItem) + step + items.length) % items.length
      setActive(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      close(chosen)
    }
  }

  return createPortal(
    // A press beside it is for the mouse; Escape does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      // Written out for whoever asks whether a key was pressed in a dialog.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles
      role="dialog"
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        close(null)
      }}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        close(null)
      }}
      className="fixed inset-x-2 top-2 m-0 mx-auto flex max-h-[min(70dvh,36rem)] w-auto max-w-[40rem] flex-col overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-pop backdrop:bg-[oklch(0.15_0.02_270/0.42)] sm:top-[12vh]"
    >
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${items.indexOf(chosen)}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
        className="h-13 shrink-0 border-b border-line bg-transparent px-4 text-md outline-none placeholder:text-ink-3"
      />
      <div id={listId} {...LIST} aria-label={t('title')} className="min-h-0 overflow-y-auto p-1.5">
        {groups.map(({ name, from, items: members }) => (
          // A list of options is divided by groups; a fieldset would be a form's.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div key={name} role="group" aria-label={t(`groups.${name}`)}>
            <p aria-hidden className="px-2.5 pt-2 pb-1 text-2xs font-medium text-ink-3">
              {t(`groups.${name}`)}
            </p>
            {members.map((item, i) => (
              <div
                key={item.id}
                id={`${listId}-${from + i}`}
                {...OPTION}
                tabIndex={-1}
                aria-selected={item === chosen}
                onPointerDown={(event) => event.preventDefault()}
                onPointerUp={() => close(item)}
                onPointerMove={() => setActive(from + i)}
                className={classes(
                  'flex min-h-9 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 text-sm pointer-coarse:min-h-11',
                  item === chosen && 'bg-accent-soft',
                )}
              >
                <span className="min-w-0 flex-1">
                  <span className={item.kind === 'command' ? '' : 'line-clamp-2 font-serif'}>{item.label}</span>
                  {item.hint !== '' && <span className="block truncate text-xs text-ink-3">{item.hint}</span>}
                </span>
                {item.kind === 'command' && item.keys[0] !== undefined && <Kbd>{keyText(item.keys[0], isMac)}</Kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <output className={items.length > 0 ? 'sr-only' : 'px-4 pb-4 text-sm text-ink-2'}>
        {items.length > 0 ? t('found', { count: items.length }) : t('nothing')}
      </output>
    </dialog>,
    document.body,
  )
}

type Group = { name: PaletteItem['kind']; from: number; items: PaletteItem[] }

/** Items that follow one another and are of one kind, with the place of the first among all. */
function byGroup(items: readonly PaletteItem[]): Group[] {
  const groups: Group[] = []
  items.forEach((item, from) => {
    const last = groups.at(-1)
    if (last?.name === item.kind) last.items.push(item)
    else groups.push({ name: item.kind, from, items: [item] })
  })
  return groups
}
