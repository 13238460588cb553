'use client'
// How this person likes to read, for whoever shows the text.
import { createContext, useContext, useState } from 'react'
import { flushSync } from 'react-dom'
import { COMFORT_COOKIE } from '@/messages/preference-cookies'
import { keepPreference } from '../frame/theme'
import { type Comfort, cookieOf } from './comfort'
import { keepPlace } from './keep-place'

type ComfortChange = (change: Partial<Comfort>) => void

export const ComfortContext = createContext<[Comfort, ComfortChange] | null>(null)

/** What stands in the cookie, as the server read it, and how to change it: kept at once, the reading place stays. */
export function useComfortCookie(atFirst: Comfort): [Comfort, ComfortChange] {
  const [comfort, setComfort] = useState(atFirst)
  return [
    comfort,
    (change) => {
      const next = { ...comfort, ...change }
      keepPreference(COMFORT_COOKIE, cookieOf(next))
      const restore = keepPlace()
      flushSync(() => setComfort(next))
      restore()
    },
  ]
}

/** The comfort of the workbench around, and how to change it. */
export function useComfort(): [Comfort, ComfortChange] {
  const comfort = useContext(ComfortContext)
  if (comfort === null) throw new Error('This part stands only inside the workbench.')
  return comfort
}
