'use client'
// Who else is at the article: their avatars, each leading to where they are. Screen readers are told when that changes, once
// things have settled, and not more often than every few seconds.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Avatar, hueOf } from '../ui/avatar'
import { colleaguesHere } from './presence'
import { useHere } from './use-presence'
import { useReader, useSession } from './use-reader'

const MOST = 5
const SETTLE_MS = 1500
const PAUSE_MS = 10_000

export function PresenceAvatars() {
  const t = useTranslations('presence')
  const { asker, page } = useSession()
  const people = useReader((state) => state.people)
  const nameOf = (personId: string) => people.get(personId)?.name ?? t('somebody')
  const here = colleaguesHere(useHere(), asker.personId)
  const names = here.map(({ personId }) => t('named', { name: nameOf(personId) })).join(t('comma'))
  const said = useSeldom(names)
  return (
    <>
      {here.length > 0 && (
        <ul aria-label={t('here')} className="flex items-center gap-1" data-presence="">
          {here.slice(0, MOST).map(({ personId, head }) => (
            <li key={personId}>
              <button
                type="button"
                title={t('goTo', { name: nameOf(personId) })}
                aria-label={t('goTo', { name: nameOf(personId) })}
                onClick={() => head !== null && page.current?.reveal(head)}
                className="flex rounded-full border-2 p-px hover:bg-hover"
                style={{ borderColor: `oklch(0.55 0.16 ${hueOf(personId)})` }}
              >
                <Avatar name={nameOf(personId)} id={personId} />
              </button>
            </li>
          ))}
          {here.length > MOST && (
            <li className="text-xs text-ink-2" title={names}>
              {t('more', { count: here.length - MOST })}
            </li>
          )}
        </ul>
      )}
      <p aria-live="polite" className="sr-only">
        {said === null ? '' : said === '' ? t('alone') : t('hereNow', { names: said })}
      </p>
    </>
  )
}

/** The text once it has settled, and then for a while no other; null until it first says anything. */
function useSeldom(text: string): string | null {
  const [said, setSaid] = useState<string | null>(null)
  const lastAt = useRef(0)
  useEffect(() => {
    if (text === (said ?? '')) return
    const wait = Math.max(SETTLE_MS, lastAt.current + PAUSE_MS - Date.now())
    const timer = setTimeout(() => {
      lastAt.current = Date.now()
      setSaid(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text, said])
  return said
}
