// DateText: a day as 2024年7月3日 / 3 Jul 2024. `day` is a calendar date (2024-07-03) or an ISO time (shown as its day in
// Tokyo).
import { useLocale } from 'next-intl'

export function DateText({ day, className }: { day: string; className?: string }) {
  const locale = useLocale()
  return (
    <time dateTime={day} className={className}>
      {dayText(day, locale)}
    </time>
  )
}

/** The same as a string. */
export function dayText(day: string, locale: string): string {
  const isDay = day.length === 10
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    timeZone: isDay ? 'UTC' : 'Asia/Tokyo',
  }).format(new Date(isDay ? `${day}T00:00:00Z` : day))
}
