'use client'
// What to say when signing in did not work.
import { useTranslations } from 'next-intl'
import type { Problem } from '../api'
import { useProblemText } from '../problem-text'
import { Banner } from '../ui/banner'

const KNOWN = ['sign-in-failed', 'sign-in-slow-down', 'link-spent'] as const

export function SignInProblem({ problem }: { problem: Problem | null }) {
  const t = useTranslations('signIn.problem')
  const say = useProblemText()
  if (problem === null) return null
  const known = KNOWN.find((code) => code === problem.code)
  const seconds = Number(problem.detail.seconds ?? 0)
  return <Banner tone="danger" title={known ? t(known, { seconds }) : say(problem)} />
}
