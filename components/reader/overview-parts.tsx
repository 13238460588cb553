'use client'
// What looks over the text, each loaded when it is first opened.
import dynamic from 'next/dynamic'
import { useLayoutEffect } from 'react'
import { choicesIn } from './filter'
import { filterOfAddress } from './filter-address'
import { useComfort } from './use-comfort'
import { useReader, useSession } from './use-reader'
import { WithParts } from './with-parts'

const loading = () => null
const FindBar = dynamic(() => import('./find-bar').then((module) => module.FindBar), { loading })
const FilterNote = dynamic(() => import('./filter-note').then((module) => module.FilterNote), { loading })
const UnmarkedPanel = dynamic(() => import('./unmarked-panel').then((module) => module.UnmarkedPanel), { loading })
const FocusMode = dynamic(() => import('./focus-mode').then((module) => module.FocusMode), { loading })
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
  const [{ readings }] = useComfort()
  return (
    <>
      {tool === 'find' && <FindBar />}
      {isFiltered && <FilterNote />}
      {tool === 'unmarked' && <WithParts>{() => <UnmarkedPanel />}</WithParts>}
      {isFocusMode && <FocusMode />}
      {readings !== 'shown' && <Readings />}
    </>
  )
}
