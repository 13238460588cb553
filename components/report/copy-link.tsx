'use client'
// Copies the address of a public report.
import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, type ButtonSize } from '../ui/button'
import { useToast } from '../ui/toast'

export function CopyLink({ path, size = 'sm' }: { path: string; size?: ButtonSize }) {
  const t = useTranslations('reportPage')
  const toast = useToast()
  async function copy() {
    const url = new URL(path, location.href).href
    try {
      await navigator.clipboard.writeText(url)
      toast.tell(t('copied'))
    } catch (error) {
      // Browsers give the clipboard to secure pages only, and may refuse even there: show the address instead.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error
      toast.fail(t('copyFailed', { url }))
    }
  }
  return (
    <Button size={size} icon={<Link2 size={14} aria-hidden />} onClick={() => void copy()}>
      {t('copyLink')}
    </Button>
  )
}
