'use client'
// What each mark in the text is, in words, for screen readers: `aria-describedby` of the marks points here, so that the
// words are heard at the mark and never copied with the text. Only for what is drawn.
import { useTranslations } from 'next-intl'
import { labelIdOf } from '@/editor/highlights'
import { contentOf } from './content'
import { useReader } from './use-reader'

export function MarkLabels() {
  const t = useTranslations()
  const kept = useReader((state) => state.kept)
  const people = useReader((state) => state.people)
  const window = useReader((state) => state.window)
  const drawn = new Map(
    kept.sections
      .slice(window.first, window.last + 1)
      .flat()
      .map((one) => [one.annotation.id, one]),
  )
  return (
    <div hidden>
      {[...drawn.values()].map((one) => {
        const { id, authorId, status } = one.annotation
        return (
          <span key={id} id={labelIdOf(id)}>
            {t('reader.markLabel', {
              mark: t(`words.mark.${contentOf(one).mark}`),
              status: t(`words.status.${status}`),
              author: people.get(authorId)?.name ?? '',
            })}
          </span>
        )
      })}
    </div>
  )
}
