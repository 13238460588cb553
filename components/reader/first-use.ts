// What working needs and reading does not (parts.ts), loaded once: at the first sign of use, or when something must be done.
import type { acting } from './acting'
import type { CardDetails } from './card-details'
import type { CardEditor } from './card-editor'
import type { LeaderLines } from './leader-lines'
import type { act } from './commands'
import type { keepForNote, replay } from './replay'
import { createStore } from './store'
import type { PageParts } from './page-parts'
import type { WorkingParts } from './working-parts'

/** What is loaded. */
export type Parts = {
  acting: typeof acting
  act: typeof act
  replay: typeof replay
  keepForNote: typeof keepForNote
  CardDetails: typeof CardDetails
  CardEditor: typeof CardEditor
  WorkingParts: typeof WorkingParts
  LeaderLines: typeof LeaderLines
  PageParts: typeof PageParts
}

const store = createStore<{ parts: Parts | null }>({ parts: null })
let coming: Promise<Parts> | null = null
let bring: (() => Promise<{ parts: Parts }>) | null = null

/** Says where the parts are. The workbench does; nothing that they use themselves may. */
export function partsAre(bringThem: () => Promise<{ parts: Parts }>): void {
  bring = bringThem
}

/** The parts if they are here. */
export function partsNow(): Parts | null {
  return store.get().parts
}

/** Hears when they have come; returns how to stop. */
export const onParts = store.subscribe

/** Loads the parts unless they are here or on their way. Rejects without a connection, and may then be called again. */
export function loadParts(): Promise<Parts> {
  if (bring === null) throw new RangeError('Nobody has said where the parts for working are.')
  coming ??= bring().then(
    ({ parts }) => {
      store.set({ parts })
      return parts
    },
    (error: unknown) => {
      coming = null
      throw error
    },
  )
  return coming
}

/** Resolves once the parts are here, however often they have to be asked for: at the next sign of use, too. */
export async function partsCome(): Promise<Parts> {
  const heard = new Promise<Parts>((resolve) => {
    const stop = onParts(() => {
      const parts = partsNow()
      if (parts === null) return
      stop()
      resolve(parts)
    })
  })
  return loadParts().catch(() => heard)
}
