'use client'
// For a claim the article itself refutes: the other place, chosen in the text.
import { useTranslations } from 'next-intl'
import type { AnnotationContent } from '@/core/annotation.schema'
import { Button } from '../ui/button'
import { contentOf } from './content'
import type { Kept } from './state'
import { useKeyValues } from './use-key-values'
import { useReader, useSession } from './use-reader'

export function SecondPlaceField({
  one,
  onChange,
}: {
  one: Kept
  onChange: (change: Partial<AnnotationContent>) => void
}) {
  const t = useTranslations('reader')
  const { store, page } = useSession()
  const { id } = one.annotation
  const keyValues = useKeyValues()
  const isChoosing = useReader((state) => state.choosingSecondFor === id)
  const { secondAnchor } = contentOf(one)
  return (
    <div className="grid justify-items-start gap-1.5 text-sm">
      {secondAnchor !== null && <q className="line-clamp-3 font-serif text-ink-2">{secondAnchor.exact}</q>}
      {isChoosing ? (
        <p className="text-xs text-ink-2">{t('chooseSecondPlace', keyValues)}</p>
      ) : (
        <span className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => {
              store.set({ choosingSecondFor: id })
              page.current?.focusText()
            }}
          >
            {t(secondAnchor === null ? 'addSecondPlace' : 'changeSecondPlace')}
          </Button>
          {secondAnchor !== null && (
            <Button size="sm" variant="quiet" onClick={() => onChange({ secondAnchor: null })}>
              {t('remove')}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
