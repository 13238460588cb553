'use client'
// SearchField: finds within what the page shows. `label` is its name and placeholder.
import { Search } from 'lucide-react'
import { controlLook } from './field'

export function SearchField({
  label,
  value,
  onText,
}: {
  label: string
  value: string
  onText: (text: string) => void
}) {
  return (
    <div className="relative w-full sm:w-64">
      <Search size={15} aria-hidden className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onText(event.target.value)}
        className={`${controlLook} h-9 pl-9 text-sm pointer-coarse:h-11`}
      />
    </div>
  )
}
