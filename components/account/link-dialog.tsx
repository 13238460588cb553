'use client'
// Shows a sign-in link that was just made. It is nowhere to be read again.
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'

export type MadeLink = { name: string; url: string }

export function LinkDialog({ link, onClose }: { link: MadeLink | null; onClose: () => void }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <Dialog
      open={link !== null}
      onOpen={(open) => !open && onClose()}
      title={t('linkTitle', { name: link?.name ?? '' })}
      description={t('linkHint')}
      actions={<Button onClick={onClose}>{common('close')}</Button>}
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('link')}
          value={link?.url ?? ''}
          readOnly
          onFocus={(event) => event.target.select()}
          className="min-w-0 flex-1"
        />
        {/* Browsers offer the clipboard only on https and on this machine; elsewhere the text can be selected. */}
        {typeof navigator !== 'undefined' && navigator.clipboard !== undefined && (
          <Button
            icon={copied === link?.url ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(link?.url ?? '').then(() => setCopied(link?.url ?? null))}
          >
            {copied === link?.url ? t('copied') : t('copy')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
