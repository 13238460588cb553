// Sources, evidence and claims made or changed while annotating. Made here with their ids, so that an annotation can use
// them before the server has them.
import { isSameContent } from '@/core/annotation-content'
import type { Claim } from '@/core/annotation.schema'
import type { Evidence, EvidenceFacts, Source } from '@/core/evidence.schema'
import type { Assertion } from '@/core/words'
import { newId } from '../api'
import type { Context } from './context'
import { type EvidenceDeed, evidenceChange } from './deed'
import type { RecordKind } from './outbox'
import { heldEvidence } from './selectors'
import { type ClaimFacts, evidenceFacts, type SourceFacts } from './server-port'
import type { Way } from './undo-stack'

export type Records = ReturnType<typeof records>

/** Evidence of which neither what it is nor its title is told here, and all else is unknown. */
export const NOTHING_KNOWN: Omit<EvidenceFacts, 'kind' | 'title'> = {
  url: null,
  place: '',
  publishedOn: null,
  excerpt: '',
  chain: [],
  record: null,
  copyOfId: null,
  derivesFromArticleId: null,
  inquiry: null,
  isPublishable: true,
}

export function records({ store, outbox, undo, article, asker }: Context) {
  const made = () => ({
    id: newId(),
    projectId: article.projectId,
    createdBy: asker.personId,
    createdAt: new Date().toISOString(),
    version: 0,
  })

  function put(
    kind: RecordKind,
    record: { id: string; version: number },
    body: unknown,
    base: unknown,
    needs: string[],
  ) {
    outbox.put({
      kind,
      id: record.id,
      body,
      isWithdrawn: false,
      base: record.version === 0 ? null : { version: record.version, body: base, isWithdrawn: false },
      isHeld: false,
      isNewVersion: false,
      needs,
    })
  }

  /** The source of this name, made if there is none. */
  function source(name: string, kind: Source['kind']): Source {
    const trimmed = name.trim()
    const known = [...store.get().sources.values()].find((one) => one.name === trimmed)
    if (known) return known
    const facts: SourceFacts = { kind, name: trimmed, belongsToId: null, url: null }
    const record: Source = { ...made(), ...facts }
    store.set({ sources: new Map(store.get().sources).set(record.id, record) })
    put('source', record, facts, null, [])
    return record
  }

  /** New evidence of which only what and where are known. */
  function evidence(facts: Partial<EvidenceFacts> & { title: string }): Evidence {
    const record: Evidence = {
      ...made(),
      kind: facts.url == null ? 'document' : 'web',
      ...NOTHING_KNOWN,
      ...facts,
    }
    store.set({ evidence: new Map(store.get().evidence).set(record.id, record) })
    put('evidence', record, evidenceFacts(record), null, record.chain)
    return record
  }

  /** Changes what is known of a piece of evidence, everywhere it is used; quick changes of one fact are one step to undo. */
  function changeEvidence(id: string, change: Partial<EvidenceFacts>): void {
    const present = store.get().evidence.get(id)
    if (present === undefined) return
    const deed = evidenceChange(id, evidenceFacts(present), evidenceFacts({ ...present, ...change }))
    if (Object.keys(deed.after).length === 0) return
    putEvidence(id, change)
    undo.push(deed, `${id} ${Object.keys(deed.after).join()}`)
  }

  function putEvidence(id: string, change: Partial<EvidenceFacts>): void {
    const present = store.get().evidence.get(id)
    if (present === undefined) return
    const record = { ...present, ...change }
    store.set({ evidence: new Map(store.get().evidence).set(id, record) })
    const base = outbox.find(id)?.base?.body ?? evidenceFacts(present)
    put('evidence', record, evidenceFacts(record), base, [
      ...record.chain,
      ...[record.copyOfId].filter((other) => other !== null),
    ])
  }

  /** Takes back what was changed of a piece of evidence, or changes it again; what others changed since is left. */
  function play({ id, before, after }: EvidenceDeed, way: Way): void {
    const present = store.get().evidence.get(id)
    // What carries something handed in is not changed any more.
    if (present === undefined || heldEvidence(store.get().kept).has(id)) return
    const [from, to] = way === 'back' ? [after, before] : [before, after]
    const mine = (Object.keys(to) as (keyof EvidenceFacts)[]).filter((fact) => isSameContent(present[fact], from[fact]))
    putEvidence(id, Object.fromEntries(mine.map((fact) => [fact, to[fact]])))
  }

  /** A new claim in its own words. */
  function claim(statement: string, asserts: Assertion): Claim {
    const facts: ClaimFacts = { statement: statement.trim().replace(/\s+/g, ' '), asserts }
    const record: Claim = { ...made(), ...facts }
    store.set({ claims: new Map(store.get().claims).set(record.id, record) })
    put('claim', record, facts, null, [])
    return record
  }

  return { source, evidence, changeEvidence, claim, play }
}
