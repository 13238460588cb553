'use client'
// What looks over the text, each loaded when it is first opened.
import dynamic from 'next/dynamic'
import { useComfort } from './use-comfort'
import { useReader } from './use-reader'

const loading = () => null
const FindBar = dynamic(() => import('./find-bar').then((module) => module.FindBar), { loading })
const FocusMode = dynamic(() => import('./focus-mode').then((module) => module.FocusMode), { loading })
const Readings = dynamic(() => import('./readings').then((module) => module.Readings), { loading })

export function OverviewParts() {
  const tool = useReader((state) => state.tool)
  const isFocusMode = useReader((state) => state.isFocusMode)
  const [{ readings }] = useComfort()
  return (
    <>
      {tool === 'find' && <FindBar />}
      {isFocusMode && <FocusMode />}
      {readings !== 'shown' && <Readings />}
    </>
  )
}
