'use client'
// What the text is described by: the keys that do most in it, as this person has them. Only ever heard.
import { useTranslations } from 'next-intl'
import { MARKS } from '@/core/words'
import type { ReaderCommand } from '@/editor/keys'
import { spokenKey } from './key-text'
import { useKeys } from './use-keys'

/** Commands after those that mark; the keys of a pair stand together. */
const OTHERS = [
  ['lookAt', ['look-at-sentence']],
  ['sentences', ['next-sentence', 'previous-sentence']],
  ['annotations', ['next-annotation', 'previous-annotation']],
  ['openCard', ['open-card']],
  ['allKeys', ['show-keys']],
  ['palette', ['palette']],
] as const satisfies [string, readonly ReaderCommand[]][]

export function ReaderHint() {
  const t = useTranslations()
  const { bindings, isMac } = useKeys()
  const keyOf = (command: ReaderCommand) =>
    bindings
      .keysOf(command)
      .slice(0, 1)
      .map((name) => spokenKey(name, isMac))
  const marks = MARKS.flatMap((mark) =>
    keyOf(`mark-${mark}`).map((key) => t('reader.hint.mark', { key, mark: t(`words.mark.${mark}`) })),
  ).join(t('reader.comma'))
  return (
    <p id="reader-hint" className="sr-only">
      {marks !== '' && t('reader.hint.marks', { marks })}
      {OTHERS.map(([word, commands]) => {
        const keys = commands.flatMap(keyOf).join(t('reader.comma'))
        return keys === '' ? '' : t(`reader.hint.${word}`, { keys })
      })}
    </p>
  )
}
