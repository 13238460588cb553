'use client'
// Tabs: views of one thing. `tabs` are {value, label, count?, panel}; `value`/`onValue` control it, else it starts with the
// first.
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type Tab = { value: string; label: ReactNode; count?: number; panel: ReactNode }

export function Tabs({
  tabs,
  label,
  value,
  onValue,
}: {
  tabs: readonly Tab[]
  label: string
  value?: string
  onValue?: (value: string) => void
}) {
  return (
    <Base.Root value={value} defaultValue={value === undefined ? tabs[0]?.value : undefined} onValueChange={onValue}>
      <Base.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px inline-flex h-10 shrink-0 items-center gap-1.5 rounded-t-md border-b-2 border-transparent px-3 text-sm text-ink-2 transition-colors hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && <span className="text-xs text-ink-3">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-5 outline-none">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
