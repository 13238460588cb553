'use client'
// Every key, in groups.
import { useTranslations } from 'next-intl'
import { KEY_GROUPS, KEYS } from '@/editor/keys'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { useReader, useSession } from './use-reader'

export function KeysDialog() {
  const t = useTranslations('reader')
  const { store } = useSession()
  const isOpen = useReader((state) => state.panel === 'keys')
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  const show = (key: string) =>
    key
      .replace('Mod', isMac ? '⌘' : 'Ctrl')
      .replace('Escape', 'Esc')
      .replaceAll('-', ' + ')
  return (
    <Dialog
      open={isOpen}
      onOpen={(open) => store.set({ panel: open ? 'keys' : null })}
      title={t('keysTitle')}
      description={t('keysDescription')}
      width="lg"
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 text-sm font-semibold">{t(`keyGroups.${group}`)}</h3>
            <dl className="grid gap-1 text-sm">
              {KEYS.filter((one) => one.group === group).map(({ command, keys }) => (
                <div key={command} className="flex items-baseline justify-between gap-3">
                  <dt className="text-ink-2">{t(`commands.${command}`)}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{show(key)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
