'use client'
// A form that sends something: whether it is under way, and what went wrong with it.
import { useState } from 'react'
import { asProblem, type Problem } from '../api'

export type Sending = {
  busy: boolean
  problem: Problem | null
  /** Runs `work`; a Problem it throws is kept and shown, anything else goes on up. Resolves to whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>
}

export function useSending(): Sending {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    async run(work) {
      setBusy(true)
      setProblem(null)
      try {
        await work()
        return true
      } catch (error) {
        setProblem(asProblem(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
