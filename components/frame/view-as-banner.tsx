'use client'
// Says that an admin acts as somebody else, and ends it.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, send } from '../api'
import { useProblemText } from '../problem-text'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast'

export function ViewAsBanner({ name, adminName }: { name: string; adminName: string }) {
  const t = useTranslations('frame')
  const [busy, setBusy] = useState(false)
  const toast = useToast()
  const say = useProblemText()
  async function end() {
    setBusy(true)
    try {
      await send('DELETE', '/api/view-as')
      location.reload()
    } catch (error) {
      toast.fail(say(asProblem(error)))
      setBusy(false)
    }
  }
  return (
    <aside
      aria-label={t('viewingAsLabel')}
      data-noprint
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-b border-line bg-notice-soft px-4 py-1.5 text-sm"
    >
      <span>{t('viewingAs', { name, admin: adminName })}</span>
      <Button size="sm" busy={busy} onClick={end}>
        {t('endViewingAs')}
      </Button>
    </aside>
  )
}
