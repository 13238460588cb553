'use client'
// Renews the session of somebody who keeps working: requests alone do not. Asks at most every few hours.
import { useEffect } from 'react'

const EVERY_MS = 6 * 3600 * 1000
const KEPT = 'tenkyo-session-renewed'

export function SessionKeeper() {
  useEffect(() => {
    function renew() {
      if (document.visibilityState !== 'visible') return
      if (Date.now() - Number(localStorage.getItem(KEPT) ?? 0) < EVERY_MS) return
      localStorage.setItem(KEPT, String(Date.now()))
      // An answer nobody reads stays open for as long as the page. Without a network there is nothing to renew; the next
      // time the page is looked at is soon enough.
      fetch('/api/auth/session', { cache: 'no-store' })
        .then((answer) => answer.arrayBuffer())
        .catch(() => localStorage.removeItem(KEPT))
    }
    renew()
    document.addEventListener('visibilitychange', renew)
    return () => document.removeEventListener('visibilitychange', renew)
  }, [])
  return null
}
