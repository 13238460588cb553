// Every format to download, as plain links: they work without any script.
import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { EXPORT_IDS } from './export-ids'

/** `base`: the address the format's id is added to. */
export function Exports({ base }: { base: string }) {
  const t = useTranslations('export')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2 sm:grid-cols-2">
        {EXPORT_IDS.map((id) => (
          <li key={id}>
            <a
              href={`${base}/${id}?lang=${locale}`}
              download
              className="flex h-full items-start gap-3 rounded-md border border-line bg-paper px-3 py-2.5 no-underline hover:bg-hover"
            >
              <Download size={16} aria-hidden className="mt-1 shrink-0 text-ink-3" />
              <span>
                <span className="block text-base font-medium">{t(`${id}.name`)}</span>
                <span className="block text-sm text-ink-2">{t(`${id}.text`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        <a href="/api/report-schema.json" download>
          {page('schema')}
        </a>
      </p>
    </div>
  )
}
