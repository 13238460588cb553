'use client'
// RelativeTime: how long ago, in words, kept up to date; the exact time is its title. `at` is an ISO time.
import { useFormatter, useNow } from 'next-intl'

export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const date = new Date(at)
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })}
      className={className}
      suppressHydrationWarning
    >
      {/* A clock that lags never makes "in 3 seconds" of something that happened. */}
      {format.relativeTime(date < now ? date : now, now)}
    </time>
  )
}
