'use client'
// A chain, put together by typing names; nearest to the article first.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classes } from '../ui/classes'
import { SuggestionInput } from './suggestion-input'
import { useSourceSuggestions } from './source-suggestions'
import { useReader } from './use-reader'

export function ChainField({
  chain,
  label,
  firstLink,
  onChange,
}: {
  chain: readonly string[]
  label: string
  /** Asks for the nearest source, while there is none. */
  firstLink: string
  onChange: (chain: string[]) => void
}) {
  const t = useTranslations('reader')
  const sources = useReader((state) => state.sources)
  const { suggest, pick } = useSourceSuggestions(chain)
  return (
    <div className="grid gap-1.5">
      {chain.length > 0 && (
        <ol className="flex flex-wrap items-center gap-1">
          {chain.map((id, i) => (
            <li key={id} className="flex items-center gap-1">
              {i > 0 && (
                <span aria-hidden className="text-ink-3">
                  ‹
                </span>
              )}
              <span
                className={classes(
                  'inline-flex items-center gap-0.5 rounded-full border border-line bg-sunken pl-2.5 text-xs',
                  sources.get(id)?.kind === 'anonymous' && 'italic',
                )}
              >
                {sources.get(id)?.name ?? t('unknownSource')}
                <button
                  type="button"
                  aria-label={t('removeNamed', { name: sources.get(id)?.name ?? '' })}
                  onClick={() => onChange(chain.filter((other) => other !== id))}
                  className="inline-flex size-6 items-center justify-center rounded-full text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-9"
                >
                  <X size={12} aria-hidden />
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {chain.length < 12 && (
        <SuggestionInput
          label={label}
          placeholder={chain.length === 0 ? firstLink : t('nextSource')}
          suggest={suggest}
          onPick={(suggestion, typed) => onChange([...chain, pick(suggestion, typed)])}
        />
      )}
    </div>
  )
}
