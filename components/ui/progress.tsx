'use client'
// Progress: how far a piece of work is. `value` 0–1, null while unknown. `label` says of what.
import { Progress as Base } from '@base-ui/react/progress'

export function Progress({ value, label }: { value: number | null; label: string }) {
  return (
    <Base.Root value={value === null ? null : Math.round(value * 100)} className="grid gap-1.5">
      <div className="flex justify-between text-xs text-ink-2">
        <Base.Label>{label}</Base.Label>
        <Base.Value />
      </div>
      <Base.Track className="h-1.5 overflow-hidden rounded-full border border-line bg-sunken">
        <Base.Indicator className="h-full bg-accent transition-[width] data-indeterminate:w-full data-indeterminate:animate-pulse" />
      </Base.Track>
    </Base.Root>
  )
}
