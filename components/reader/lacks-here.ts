// What still keeps annotations from being handed in, by the rules that the server applies too. Loaded with what works
// (parts.ts), not with the page.
import type { Article } from '@/core/article.schema'
import { type Lack, lacksOf, type SubmissionFacts } from '@/core/submission'
import { contentOf } from './content'
import { isMine, standing } from './selectors'
import type { Session } from './session'
import type { Kept, ReaderState } from './state'

/** A draft with what it still lacks. */
export type Draft = { kept: Kept; lacks: Lack[] }

/** This person's drafts in the order of the text. */
export function draftsOf({ store, article, asker }: Session): Draft[] {
  return standing(store.get().kept)
    .filter((one) => isMine(one, asker.personId) && one.annotation.status === 'draft')
    .map((kept) => ({ kept, lacks: lacksHere(store.get(), article, kept) }))
}

/** What an annotation still lacks before it can be submitted, as far as this page knows. */
export function lacksHere(state: ReaderState, article: Article, one: Kept): Lack[] {
  const content = contentOf(one)
  const others =
    content.claimId === null
      ? []
      : standing(state.kept).filter(
          (other) => other !== one && (other.draft ?? other.annotation).claimId === content.claimId,
        )
  const facts: SubmissionFacts = {
    evidenceById: state.evidence,
    sourcesById: state.sources,
    article,
    otherChains: others.flatMap((other) => [
      contentOf(other).chain,
      ...contentOf(other).evidence.map((use) => state.evidence.get(use.evidenceId)?.chain ?? []),
    ]),
    claimAsserts: content.claimId === null ? null : (state.claims.get(content.claimId)?.asserts ?? null),
  }
  return lacksOf(content, facts)
}
