'use client'
// Where colleagues are in the text, and who they are in the head: loaded once somebody else is there.
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useHere } from './use-presence'
import { useView } from './view-context'

const loading = () => null
const PresenceCarets = dynamic(() => import('./presence-carets').then((module) => module.PresenceCarets), { loading })
const Avatars = dynamic(() => import('./presence-avatars').then((module) => module.PresenceAvatars), { loading })

/** Their carets and selections, over the text. */
export function PresenceLayer() {
  const view = useView()
  const here = useHere()
  return view === null || here.size === 0 ? null : <PresenceCarets view={view} />
}

/** Their avatars; stays when the last has left, to say so. */
export function PresenceAvatars() {
  const [hasMet, setMet] = useState(false)
  const isAnyoneHere = useHere().size > 0
  if (isAnyoneHere && !hasMet) setMet(true)
  return hasMet ? <Avatars /> : null
}
