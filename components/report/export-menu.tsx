'use client'
// The export formats behind one button, and printing. The same links stand at the end of the report for readers without
// scripts.
import { Download, Printer } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Menu, MenuDownload, MenuItem, MenuLine } from '../ui/menu'
import { EXPORT_IDS } from './export-ids'

export function ExportMenu({ base }: { base: string }) {
  const t = useTranslations('export')
  const page = useTranslations('reportPage')
  const locale = useLocale()
  return (
    <Menu align="end" trigger={<Button icon={<Download size={16} aria-hidden />}>{t('title')}</Button>}>
      {EXPORT_IDS.map((id) => (
        <MenuDownload key={id} href={`${base}/${id}?lang=${locale}`}>
          {t(`${id}.name`)}
        </MenuDownload>
      ))}
      <MenuLine />
      <MenuItem icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        {page('print')}
      </MenuItem>
    </Menu>
  )
}
