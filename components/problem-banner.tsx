'use client'
// ProblemBanner: a request that failed, with what can be done about it: try again (`onRetry`), or sign in in another tab
// when the session ended, so that nothing typed here is lost. Shows nothing while `problem` is null.
import { useTranslations } from 'next-intl'
import type { Problem } from './api'
import { useProblemText } from './problem-text'
import { Banner } from './ui/banner'
import { Button, buttonLook } from './ui/button'

export function ProblemBanner({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const t = useTranslations('errors')
  const say = useProblemText()
  if (problem === null || problem.code === 'cancelled') return null
  const canRetry = onRetry && (problem.isNetwork || problem.status >= 500)
  return (
    <Banner
      tone="danger"
      title={say(problem)}
      action={
        problem.status === 401 ? (
          <a href="/sign-in" target="_blank" rel="noopener" className={buttonLook({ size: 'sm' })}>
            {t('signInOtherTab')}
          </a>
        ) : canRetry ? (
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : undefined
      }
    />
  )
}
