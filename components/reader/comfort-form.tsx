'use client'
// How the text is set, all choices at a glance; each takes effect at once.
import { Focus, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { THEMES } from '@/messages/preference-cookies'
import { useTheme } from '../frame/theme'
import { Button } from '../ui/button'
import { ChoiceRow } from './choice-row'
import { COMFORT_CHOICES, type ComfortKind } from './comfort'
import { useComfort } from './use-comfort'
import { useSession } from './use-reader'

/** The look of each size of type, in the choice of them. */
const SIZES = { '1': 'text-2xs', '2': 'text-xs', '3': 'text-base', '4': 'text-lg', '5': 'text-xl' }

export function ComfortForm() {
  const t = useTranslations()
  const { store } = useSession()
  const [theme, setTheme] = useTheme()
  const [comfort, change] = useComfort()
  const row = (kind: Exclude<ComfortKind, 'size'>) => (
    <Row label={t(`comfort.${kind}`)}>
      <ChoiceRow
        label={t(`comfort.${kind}`)}
        choices={COMFORT_CHOICES[kind].map((value) => ({
          value,
          label: t(`comfort.choices.${kind}.${value}` as Parameters<typeof t>[0]),
        }))}
        pressed={[comfort[kind]]}
        onChoose={(value) => change({ [kind]: value })}
      />
    </Row>
  )
  return (
    <div className="grid gap-3">
      <Row label={t('comfort.size')}>
        <ChoiceRow
          label={t('comfort.size')}
          isStacked
          choices={COMFORT_CHOICES.size.map((value) => ({
            value,
            label: (
              <>
                <span aria-hidden className={`font-serif leading-none ${SIZES[value]}`}>
                  {t('comfort.sample')}
                </span>
                <span className="sr-only">{t(`comfort.choices.size.${value}`)}</span>
              </>
            ),
            title: t(`comfort.choices.size.${value}`),
          }))}
          pressed={[comfort.size]}
          onChoose={(size) => change({ size })}
        />
      </Row>
      {row('measure')}
      {row('leading')}
      {row('typeface')}
      {row('readings')}
      <Row label={t('frame.theme')}>
        <ChoiceRow
          label={t('frame.theme')}
          choices={THEMES.map((value) => ({ value, label: t(`frame.themes.${value}`) }))}
          pressed={[theme]}
          onChoose={setTheme}
        />
      </Row>
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button
          size="sm"
          icon={<Focus size={14} aria-hidden />}
          kbd="z"
          onClick={() => store.set({ tool: null, isFocusMode: true })}
        >
          {t('comfort.focusMode')}
        </Button>
        <Button size="sm" icon={<Printer size={14} aria-hidden />} onClick={() => window.print()}>
          {t('comfort.print')}
        </Button>
      </div>
    </div>
  )
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1">
      {/* The choices name themselves by the same word. */}
      <span aria-hidden className="text-xs text-ink-3">
        {label}
      </span>
      {children}
    </div>
  )
}
