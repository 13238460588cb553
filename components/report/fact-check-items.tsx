// The eight things the Fact-check Initiative Japan asks of a fact-check, each with the place of this report that has it.
import { useTranslations } from 'next-intl'

/** Anchor of the part that answers each item. */
const PLACES = ['top', 'checked', 'finding', 'claims', 'method', 'top', 'people', 'history'] as const

export function FactCheckItems() {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  return (
    <div className="grid gap-3">
      <p className="text-base text-ink-2">{t('fij.intro')}</p>
      <ol className="grid gap-2 text-sm sm:grid-cols-2">
        {PLACES.map((place, i) => {
          const item = String(i + 1) as '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
          return (
            <li key={item} className="flex gap-2">
              <span className="w-4 shrink-0 text-right text-ink-3">{item}</span>
              <span>
                <a href={`#${place}`} className="font-medium">
                  {t(`fij.${item}`)}
                </a>
                <span className="block text-ink-2">{page(`fijAnswer.${item}`)}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
