'use client'
// What looks over the text, each loaded when it is first opened.
import dynamic from 'next/dynamic'
import { useEffect, useLayoutEffect, useState } from 'react'
import { choicesIn } from './filter'
import { filterOfAddress } from './filter-address'
import { useComfort } from './use-comfort'
import { useReader, useSession } from './use-reader'

const loading = () => null
const FindBar = dynamic(() => import('./find-bar').then((module) => module.FindBar), { loading })
const FilterNote = dynamic(() => import('./filter-note').then((module) => module.FilterNote), { loading })
const UnmarkedPanel = dynamic(() => import('./unmarked-panel').then((module) => module.UnmarkedPanel), { loading })
const FocusMode = dynamic(() => import('./focus-mode').then((module) => module.FocusMode), { loading })
const PrintSheet = dynamic(() => import('./print-sheet').then((module) => module.PrintSheet), { loading })
const Readings = dynamic(() => import('./readings').then((module) => module.Readings), { loading })

export function OverviewParts() {
  const tool = useReader((state) => state.tool)
  const isFocusMode = useReader((state) => state.isFocusMode)
  const isFiltered = useReader((state) => choicesIn(state.filter) > 0)
  const { store } = useSession()
  // The address is read where there is one: on the server all annotations are still to be drawn.
  useLayoutEffect(() => {
    const filter = filterOfAddress()
    if (choicesIn(filter) > 0) store.set({ filter })
  }, [store])
  const isIdle = useIdle()
  const [{ readings }] = useComfort()
  return (
    <>
      {tool === 'find' && <FindBar />}
      {isFiltered && <FilterNote />}
      {tool === 'unmarked' && <UnmarkedPanel />}
      {isFocusMode && <FocusMode />}
      {readings !== 'shown' && <Readings />}
      {isIdle && <PrintSheet />}
    </>
  )
}

/** Printing cannot wait for what it needs, so that is fetched once the browser has nothing else to do. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 2000)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(handle)
  }, [])
  return isIdle
}
