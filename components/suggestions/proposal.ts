// What accepting a suggestion puts into a new draft. No verdict is proposed: a draft must bear one, so it begins as the one
// that claims nothing, without grounds, and cannot be handed in before its author has chosen.
import type { AnnotationContent } from '@/core/annotation.schema'
import type { Offer } from '@/core/offer'
import type { Mark, SourceKind } from '@/core/words'

/** Chain and the rest by the names of its sources; `sourceId` finds or makes the source of a name. */
export function proposalOf(
  offer: Offer,
  sourceId: (name: string, kind: SourceKind) => string,
): { mark: Mark; content: Partial<AnnotationContent> } {
  if (offer.isForecast) return { mark: 'set-aside', content: {} }
  const chain = offer.chain.map(({ name, kind }) => sourceId(name, kind ?? likelyKind(name)))
  const { asserts } = offer
  return {
    mark: 'unverifiable',
    content: {
      asserts,
      chain: [...new Set(chain)],
      grounds: offer.endsUnnamed ? ['anonymous-source'] : [],
      namedSourceId: asserts === 'attribution' ? (chain[0] ?? null) : null,
      note: offer.words,
    },
  }
}

/** Where a name does not tell what it is: a name in several parts is a person's, anything else some body's. */
function likelyKind(name: string): SourceKind {
  return /[・･]|\p{L}[. ]+\p{Lu}/u.test(name) ? 'person' : 'official'
}
