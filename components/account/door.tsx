// The page of somebody who is not in yet: one card in the middle, with a title and a line under it.
import type { ReactNode } from 'react'
import { Logo } from '../frame/logo'

export function Door({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-md flex-1 content-start gap-6 px-4 pt-10 pb-20 sm:pt-20">
      <div className="grid gap-3">
        <Logo className="size-9" />
        <h1 className="font-serif text-2xl leading-tight font-semibold tracking-tight">{title}</h1>
        {lead && <p className="text-base text-ink-2">{lead}</p>}
      </div>
      <div className="rounded-xl border border-line bg-raised p-5 shadow-card sm:p-6">{children}</div>
    </div>
  )
}
