'use client'
// Keys as values of texts that speak of them. A key that was taken away is `none`, which the texts leave out.
import { useTranslations } from 'next-intl'
import type { ReaderCommand } from '@/editor/keys'
import { keyText } from './key-text'
import { useKeys } from './use-keys'

const VERDICTS = ['mark-sourced', 'mark-unverifiable', 'mark-contradicted'] as const

/** `verdictKeys`: of the three verdicts; `markKeys`: of these and of setting aside. The others are one command's each. */
export function useKeyValues(): Record<
  'verdictKeys' | 'markKeys' | 'setAsideKey' | 'blockKindKey' | 'cardKey',
  string
> {
  const t = useTranslations('reader')
  const { bindings, isMac } = useKeys()
  const keysOf = (...commands: ReaderCommand[]) =>
    commands
      .flatMap((command) => bindings.keysOf(command).slice(0, 1))
      .map((name) => keyText(name, isMac))
      .join(t('betweenKeys')) || 'none'
  return {
    verdictKeys: keysOf(...VERDICTS),
    markKeys: keysOf(...VERDICTS, 'mark-set-aside'),
    setAsideKey: keysOf('mark-set-aside'),
    blockKindKey: keysOf('change-block-kind'),
    cardKey: keysOf('open-card'),
  }
}
