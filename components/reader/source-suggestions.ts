'use client'
// Sources that fit what is typed, and the kinds a new one could be.
import { useTranslations } from 'next-intl'
import { SOURCE_KINDS, type SourceKind } from '@/core/words'
import type { Suggestion } from './suggestion-input'
import { useReader, useSession } from './use-reader'

const UNNAMED = /匿名|関係筋|関係者|消息筋|当局者|某|unnamed|anonymous|people familiar/i
const NEW = 'new:'

/** Suggestions for a typed name, and the id of the source that a picked one stands for (made if it is new). */
export function useSourceSuggestions(taken: readonly string[]) {
  const t = useTranslations()
  const sources = useReader((state) => state.sources)
  const { records } = useSession()

  function suggest(typed: string): Suggestion[] {
    const name = typed.trim()
    const wanted = name.toLowerCase()
    const known = [...sources.values()]
      .filter((source) => !taken.includes(source.id) && source.name.toLowerCase().includes(wanted))
      .toSorted((a, b) => a.name.length - b.name.length)
      .slice(0, name === '' ? 8 : 6)
      .map(({ id, name: label, kind }) => ({ id, label, hint: t(`words.sourceKind.${kind}`) }))
    if (name === '' || [...sources.values()].some((source) => source.name === name)) return known
    const kinds = UNNAMED.test(name)
      ? (['anonymous', ...SOURCE_KINDS.filter((kind) => kind !== 'anonymous')] as const)
      : SOURCE_KINDS
    return [
      ...known,
      ...kinds.map((kind) => ({
        id: NEW + kind,
        label: t('reader.newSource', { name, kind: t(`words.sourceKind.${kind}`) }),
        isNew: true,
      })),
    ]
  }

  function pick({ id, isNew }: Suggestion, typed: string): string {
    return isNew ? records.source(typed, id.slice(NEW.length) as SourceKind).id : id
  }

  return { suggest, pick }
}
