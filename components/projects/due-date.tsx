'use client'
// Until when an article is due, changed in place.
import { CalendarDays } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Article } from '@/core/article.schema'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { dayText } from '../ui/date-text'
import { Popover } from '../ui/popover'
import { TextField } from '../ui/text-field'
import { useArticleChange } from './change-article'

/** The calendar date in Tokyo at an ISO time. */
export function tokyoDay(time: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(time))
}

export function DueDate({ article: given, mayChange, today }: { article: Article; mayChange: boolean; today: string }) {
  const t = useTranslations('project')
  const common = useTranslations('common')
  const locale = useLocale()
  const { article, change } = useArticleChange(given)
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(article.dueOn ?? '')
  const { dueOn } = article
  const words = dueOn === null ? t('noDue') : t('due', { day: dayText(dueOn, locale) })
  const isLate = dueOn !== null && dueOn < today
  const text = (
    <span className={classes('inline-flex items-center gap-1.5', isLate && 'font-medium text-danger')}>
      <CalendarDays size={14} aria-hidden />
      {words}
      {isLate && ` (${t('overdue')})`}
    </span>
  )
  if (!mayChange) return text

  function save(next: string | null) {
    setOpen(false)
    if (next === dueOn) return
    void change({ dueOn: next }, next === null ? t('dueCleared') : t('dueSet', { day: dayText(next, locale) }))
  }

  return (
    <Popover
      open={open}
      onOpen={(next) => {
        setOpen(next)
        if (next) setDay(dueOn ?? '')
      }}
      title={t('dueOf')}
      trigger={
        <button
          type="button"
          aria-label={`${words}: ${article.title}`}
          className={classes(
            '-mx-2 inline-flex h-7 items-center rounded-md border border-transparent px-2 text-xs hover:bg-hover pointer-coarse:h-9',
            dueOn === null && 'text-ink-3',
          )}
        >
          {text}
        </button>
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          save(day === '' ? null : day)
        }}
      >
        <TextField type="date" label={t('dueLabel')} hideLabel value={day} onText={setDay} />
        <div className="flex justify-between gap-2">
          <Button size="sm" variant="quiet" disabled={dueOn === null} onClick={() => save(null)}>
            {t('dueClear')}
          </Button>
          <Button size="sm" variant="primary" type="submit">
            {common('save')}
          </Button>
        </div>
      </form>
    </Popover>
  )
}
