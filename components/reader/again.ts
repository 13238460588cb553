// Taking what was used last: the source, the ground, the evidence. Each is offered where it would change something.
import type { AnnotationContent } from '@/core/annotation.schema'
import { groundsOf, stanceFor } from '@/core/words'
import type { Used } from './last-used'
import type { ReaderState } from './state'

/** The commands that take what was used last. */
export type AgainCommand = 'last-source' | 'last-ground' | 'last-evidence'

/** What taking it would do to an annotation. `place`: the field a source goes to. */
export type Offer = { change: Partial<AnnotationContent>; id: string; place: 'named' | 'chain' | 'ground' | 'evidence' }

type Known = Pick<ReaderState, 'sources' | 'evidence'>

/**
 * What a command would add to this content; null where there is nothing to add, or what was used last is not there. A source
 * goes to who said it, while an attribution names nobody, else to the end of the chain.
 */
export function offerOf(command: AgainCommand, content: AnnotationContent, used: Used, known: Known): Offer | null {
  if (content.mark === 'set-aside') return null
  if (command === 'last-ground') {
    const ground = used.grounds[content.mark]
    if (ground === undefined || !groundsOf(content.mark).includes(ground) || content.grounds.includes(ground))
      return null
    return { change: { grounds: [...content.grounds, ground] }, id: ground, place: 'ground' }
  }
  if (command === 'last-evidence') {
    const id = used.evidenceId
    if (id === null || !known.evidence.has(id) || content.evidence.length >= 50) return null
    if (content.evidence.some(({ evidenceId }) => evidenceId === id)) return null
    const use = { evidenceId: id, stance: stanceFor(content.mark) ?? 'context' }
    return { change: { evidence: [...content.evidence, use] }, id, place: 'evidence' }
  }
  const id = used.sourceId
  if (id === null || !known.sources.has(id)) return null
  if (content.asserts === 'attribution' && content.namedSourceId === null) {
    return { change: { namedSourceId: id }, id, place: 'named' }
  }
  if (content.chain.includes(id) || content.namedSourceId === id || content.chain.length >= 12) return null
  return { change: { chain: [...content.chain, id] }, id, place: 'chain' }
}
