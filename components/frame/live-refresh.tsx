'use client'
// Draws the pages of a project anew when somebody changes something in it. The workbench keeps its own state and is left
// alone; what happened meanwhile is caught up on leaving it.
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { listenLive } from '../live'

const SETTLE_MS = 600

export function LiveRefresh({ projectId }: { projectId: string }) {
  const router = useRouter()
  const pathname = usePathname()
  const isWorkbench = /\/articles\/[^/]+$/.test(pathname)
  const isBehind = useRef(false)

  useEffect(() => {
    if (!isWorkbench && isBehind.current) {
      isBehind.current = false
      router.refresh()
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let isFirst = true
    const stop = listenLive(projectId, ({ kind }) => {
      if (kind !== 'event' && kind !== 'missed') return
      // The first thing heard is that the stream begins now: the page was read a moment ago.
      const isBegin = kind === 'missed' && isFirst
      isFirst = false
      if (isBegin) return
      if (isWorkbench) {
        isBehind.current = true
        return
      }
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), SETTLE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [projectId, isWorkbench, router])
  return null
}
