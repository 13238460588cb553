'use client'
// Somebody saved before: both texts side by side, to choose from. Nothing is lost until one is chosen, and then undo holds.
import { contentAlone } from '@/core/annotation-content'
import { useTranslations } from 'next-intl'
import type { Annotation } from '@/core/annotation.schema'
import { Differences } from '../review/differences'
import { Button } from '../ui/button'
import { contentOf } from './content'
import type { Kept } from './state'
import { useSession } from './use-reader'

export function Conflict({ one, current }: { one: Kept; current: Annotation }) {
  const t = useTranslations('reader')
  const { marking } = useSession()
  const { id } = one.annotation
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-danger/40 bg-danger-soft p-2.5 text-sm">
      <p className="font-medium">{t('conflict.title')}</p>
      <Differences
        before={contentAlone(current)}
        after={contentOf(one)}
        beforeLabel={t('conflict.theirs')}
        afterLabel={t('conflict.mine')}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => marking.insist(id)}>
          {t('conflict.takeMine')}
        </Button>
        <Button size="sm" onClick={() => marking.discard(id)}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
