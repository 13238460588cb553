'use client'
// The three columns of the article page, set as this person likes to read.
import type { ReactNode } from 'react'
import { useComfort } from './use-comfort'

export function TextFrame({ isBusy = false, children }: { isBusy?: boolean; children: ReactNode }) {
  const [{ typeface, size, measure, leading, readings }] = useComfort()
  return (
    <div
      className="workbench"
      data-typeface={typeface}
      data-size={size}
      data-measure={measure}
      data-leading={leading}
      data-readings={readings}
      aria-busy={isBusy || undefined}
    >
      {children}
    </div>
  )
}
