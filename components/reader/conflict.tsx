'use client'
// Somebody else changed the same: both side by side, to choose from. What did not meet is merged already. Nothing is lost
// until one is chosen, and then undo holds.
import { contentAlone } from '@/core/annotation-content'
import { useTranslations } from 'next-intl'
import { Differences } from '../review/differences'
import { Button } from '../ui/button'
import { contentOf } from './content'
import { type Choice, chosenContent } from './content-changes'
import type { Kept, Saving } from './state'
import { useSession } from './use-reader'

export function Conflict({ one, saving }: { one: Kept; saving: Extract<Saving, { state: 'stale' }> }) {
  const t = useTranslations('reader.conflict')
  const { marking } = useSession()
  const { current, base, open } = saving
  const mine = contentOf(one)
  const isDeleted = current.withdrawnAt !== null
  const choose = (choice: Choice) => () => marking.choose(one.annotation.id, choice)
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-danger/40 bg-danger-soft p-2.5 text-sm">
      <p className="font-medium">{t(isDeleted ? 'deleted' : 'title')}</p>
      <Differences
        before={isDeleted ? base : chosenContent('theirs', { base, mine, theirs: contentAlone(current), open })}
        after={mine}
        beforeLabel={t('theirs')}
        afterLabel={t('mine')}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={choose('mine')}>
          {t(isDeleted ? 'restore' : 'takeMine')}
        </Button>
        <Button size="sm" onClick={choose('theirs')}>
          {t(isDeleted ? 'leaveDeleted' : 'takeTheirs')}
        </Button>
        {!isDeleted && open.length === 1 && open[0] === 'note' && (
          <Button size="sm" onClick={choose('both')}>
            {t('takeBoth')}
          </Button>
        )}
      </div>
    </div>
  )
}
