'use client'
// Every key, in groups; and another key for whoever wants one.
import { useTranslations } from 'next-intl'
import { isForReaders, KEY_GROUPS, KEYS } from '@/editor/keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { KeyRow } from './key-row'
import { useKeys } from './use-keys'
import { useReader, useSession } from './use-reader'

export function KeysDialog() {
  const t = useTranslations()
  const { store, keys, mayAnnotate } = useSession()
  const isOpen = useReader((state) => state.panel === 'keys')
  // The button below follows the keys.
  useKeys()
  const groups = KEY_GROUPS.map((group) => ({
    group,
    commands: KEYS.filter((one) => one.group === group && (mayAnnotate || isForReaders(one.command))),
  })).filter(({ commands }) => commands.length > 0)
  return (
    <Dialog
      open={isOpen}
      onOpen={(open) => store.set({ panel: open ? 'keys' : null })}
      title={t('reader.keysTitle')}
      description={t('reader.keysDescription')}
      width="lg"
      actions={
        <Button
          size="sm"
          variant="quiet"
          aria-disabled={!keys.hasOwn() || undefined}
          onClick={() => keys.hasOwn() && keys.reset()}
        >
          {t('palette.keys.resetAll')}
        </Button>
      }
    >
      <p className="mb-4 text-sm text-ink-2">{t('palette.keys.arrows')}</p>
      <div className="gap-x-10 sm:columns-2">
        {groups.map(({ group, commands }) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold">{t(`reader.keyGroups.${group}`)}</h3>
            <ul className="text-sm">
              {commands.map(({ command }) => (
                <KeyRow key={command} command={command} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
