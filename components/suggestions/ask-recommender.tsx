'use client'
// Asking the project's recommender: begun by a person, shown while it runs, cancelled by them, and told how it ended.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { asProblem, type Problem } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import type { Suggesting } from './suggesting'

type Answer = Awaited<ReturnType<Suggesting['ask']>>

export function AskRecommender({ suggesting }: { suggesting: Suggesting }) {
  const t = useTranslations('suggestions')
  const asking = useRef<AbortController | null>(null)
  const [seconds, setSeconds] = useState<number | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isAsking = seconds !== null
  useEffect(() => {
    if (!isAsking) return
    // The answer may come between a tick and its drawing: then it is over.
    const timer = setInterval(() => setSeconds((before) => (before === null ? null : before + 1)), 1000)
    return () => clearInterval(timer)
  }, [isAsking])
  // Whoever closes the list does not wait for an answer any more.
  useEffect(() => () => asking.current?.abort(), [])

  async function ask(): Promise<void> {
    const controller = new AbortController()
    asking.current = controller
    setSeconds(0)
    setAnswer(null)
    setProblem(null)
    try {
      setAnswer(await suggesting.ask(controller.signal))
    } catch (error) {
      const why = asProblem(error)
      if (why.code !== 'cancelled') setProblem(why)
    }
    setSeconds(null)
  }

  return (
    <section aria-label={t('recommender')} className="grid gap-2 rounded-md border border-line bg-paper px-3 py-2.5">
      {isAsking ? (
        <div className="flex items-end gap-3">
          <div className="flex-1">
            <Progress value={null} label={t('asking', { seconds })} />
          </div>
          <Button size="sm" onClick={() => asking.current?.abort()}>
            {t('cancelAsking')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-xs text-ink-2">{t('askLead')}</p>
          <Button size="sm" onClick={() => void ask()}>
            {t('ask')}
          </Button>
        </div>
      )}
      <output className="text-sm">
        {answer && (
          <>
            {t('answered', { count: answer.count })}
            {Object.entries(answer.misfits).map(([why, count]) => (
              <span key={why} className="block text-xs text-ink-2">
                {t(`misfits.${why}` as 'misfits.outside', { count })}
              </span>
            ))}
          </>
        )}
      </output>
      <ProblemBanner problem={problem} onRetry={() => void ask()} />
    </section>
  )
}
