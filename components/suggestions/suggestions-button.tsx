'use client'
// Opens the list of suggestions.
import { Lightbulb } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useKeyText } from '../reader/key-text'
import { useReader, useSession } from '../reader/use-reader'
import { IconButton } from '../ui/icon-button'

export function SuggestionsButton({ className }: { className?: string }) {
  const t = useTranslations('suggestions')
  const { store } = useSession()
  const isOpen = useReader((state) => state.panel === 'suggestions')
  const kbd = useKeyText('list-suggestions')
  return (
    <IconButton
      label={t('title')}
      kbd={kbd}
      aria-expanded={isOpen}
      className={className}
      onClick={() => store.set({ panel: 'suggestions' })}
    >
      <Lightbulb size={18} aria-hidden />
    </IconButton>
  )
}
