// Everything that acts on annotations, and what is only seen by whoever works: one piece of script, loaded at the first sign
// of use (first-use.ts).
import { acting } from './acting'
import { CardDetails } from './card-details'
import { CardEditor } from './card-editor'
import { act } from './commands'
import type { Parts } from './first-use'
import { PageParts } from './page-parts'
import { LeaderLines } from './leader-lines'
import { keepForNote, replay } from './replay'
import { WorkingParts } from './working-parts'

/** The parts for working. */
export const parts: Parts = {
  acting,
  act,
  replay,
  keepForNote,
  CardDetails,
  CardEditor,
  WorkingParts,
  LeaderLines,
  PageParts,
}
