'use client'
// The words for a request that failed.
import { useTranslations } from 'next-intl'
import type { Problem } from './api'

/** Gives what to say of a Problem: the server's own words, or ours where no answer came. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('errors')
  return (problem) => {
    if (problem.title !== '') return problem.title
    return t(problem.code === 'network' || problem.code === 'cancelled' ? problem.code : 'unexpected')
  }
}
