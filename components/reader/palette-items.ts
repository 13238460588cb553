'use client'
// What the palette offers: the commands this person may give, and what of the article holds the words typed.
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { findIn, foldText } from '@/core/find'
import { snapToGraphemes } from '@/core/grapheme'
import { sentenceAt } from '@/core/sentence'
import { isForReaders, KEYS, type ReaderCommand } from '@/editor/keys'
import { contentOf } from './content'
import { findable, ranked } from './palette-search'
import { standing } from './selectors'
import { useReader, useSession } from './use-reader'

type Place = { start: number; annotationId: string | null }

export type PaletteItem =
  | { kind: 'command'; id: string; label: string; hint: string; command: ReaderCommand; keys: readonly string[] }
  | ({ kind: 'annotation' | 'claim' | 'sentence'; id: string; label: string; hint: string } & Place)

/** Enough of a piece of text to know it by, cutting no character. */
function excerpt(text: string, from: number, to: number): string {
  const { start, end } = snapToGraphemes(text, from, Math.min(to, from + 120))
  return text.slice(start, end)
}

/** Places of one kind at a time, so that the commands stay in sight. */
const MOST = 6

/** The items that answer a query, commands first. */
export function usePaletteItems(query: string): PaletteItem[] {
  const commands = useCommandItems()
  const places = usePlaceItems(query.trim())
  return useMemo(() => [...ranked(commands, query, ({ words }) => words), ...places], [commands, places, query])
}

function useCommandItems() {
  const t = useTranslations()
  const { keys, mayAnnotate } = useSession()
  return useMemo(
    () =>
      KEYS.filter(({ command }) => command !== 'palette' && (mayAnnotate || isForReaders(command))).map(
        ({ command }) => {
          const label = t(`reader.commands.${command}`)
          return {
            kind: 'command' as const,
            id: command,
            label,
            hint: '',
            command,
            keys: keys.bindings().keysOf(command),
            words: findable(label, t(`palette.also.${command}`)),
          }
        },
      ),
    [t, keys, mayAnnotate],
  )
}

function usePlaceItems(query: string): PaletteItem[] {
  const t = useTranslations('words')
  const { text, sentences } = useSession()
  const kept = useReader((state) => state.kept)
  const claims = useReader((state) => state.claims)
  const isAsked = query !== ''
  const annotations = useMemo(
    () =>
      isAsked
        ? standing(kept).map((one) => {
            const { anchor, note, mark, claimId } = contentOf(one)
            const label = excerpt(anchor.exact, 0, anchor.exact.length)
            const at: Place = { start: anchor.start, annotationId: one.annotation.id }
            return {
              at,
              claimId,
              label,
              hint: `${t(`mark.${mark}`)} ${note}`.trim(),
              words: findable(anchor.exact, note),
            }
          })
        : [],
    [isAsked, kept, t],
  )
  const folded = useMemo(() => (isAsked ? foldText(text) : null), [isAsked, text])
  return useMemo(() => {
    if (folded === null) return []
    const found: PaletteItem[] = ranked(annotations, query, ({ words }) => words)
      .slice(0, MOST)
      .map(({ at, label, hint }) => ({ kind: 'annotation', id: at.annotationId ?? '', label, hint, ...at }))
    for (const claim of ranked([...claims.values()], query, ({ statement }) => findable(statement, ''))) {
      const one = annotations.find(({ claimId }) => claimId === claim.id)
      if (one !== undefined && found.filter(({ kind }) => kind === 'claim').length < MOST) {
        found.push({ kind: 'claim', id: claim.id, label: claim.statement, hint: one.label, ...one.at })
      }
    }
    const seen = new Set<number>()
    for (const hit of findIn(text, folded, query)) {
      const sentence = sentenceAt(sentences, hit.start)
      if (sentence === null || seen.has(sentence.start)) continue
      seen.add(sentence.start)
      const { start, end } = sentence
      const label = excerpt(text, hit.start - start > 60 ? hit.start - 40 : start, end)
      found.push({ kind: 'sentence', id: `sentence-${start}`, label, hint: '', start: hit.start, annotationId: null })
      if (seen.size === MOST) break
    }
    return found
  }, [annotations, claims, folded, query, sentences, text])
}
