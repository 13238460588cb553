// Sources, evidence and claims of a project: what annotations refer to. All three are made, listed and changed alike.
import { z } from 'zod'
import { type AnnotationContent, Claim } from '@/core/annotation.schema'
import { type Evidence, EvidenceFacts, Source } from '@/core/evidence.schema'
import type { SubjectKind } from '@/core/event'
import { Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import { listAnnotationVersions, listClaimAnnotations, listProjectAnnotations } from '@/db/annotations'
import { findArticle } from '@/db/articles'
import type { Read, Write } from '@/db/client'
import {
  findClaim,
  findEvidence,
  findSource,
  insertClaim,
  insertEvidence,
  insertSource,
  knownSources,
  listClaims,
  listEvidence,
  listSources,
  updateClaim,
  updateEvidence,
  updateSource,
} from '@/db/sources'
import { type By, change, requireVersion } from './change'
import { reading } from './database'
import { difference } from './difference'
import { inProject } from './found'
import { now } from './stamp'

export const SourceFacts = Source.pick({ kind: true, name: true, belongsToId: true, url: true })
export const NewSource = SourceFacts.extend({ id: Id })
export const NewEvidence = EvidenceFacts.extend({ id: Id })
export const ClaimFacts = Claim.pick({ statement: true, asserts: true })
export const NewClaim = ClaimFacts.extend({ id: Id })

type Kept = { id: string; projectId: string; createdBy: string; createdAt: string; version: number }

type Values = Record<string, unknown>

/** How one of the three kinds is kept. */
type Keeping<R extends Kept, F> = {
  kind: SubjectKind
  find(db: Read, id: string): Promise<R | null>
  insert(tx: Write, record: R): Promise<void>
  update(tx: Write, record: R): Promise<void>
  record(input: F & { id: string }, stamp: Omit<Kept, 'id'>): R
  /** Refuses facts that name something of another project, go in a circle, or contradict what refers to them. */
  require(tx: Write, projectId: string, facts: F, id: string): Promise<void>
}

const SOURCES: Keeping<Source, z.infer<typeof SourceFacts>> = {
  kind: 'source',
  find: findSource,
  insert: insertSource,
  update: updateSource,
  record: (input, stamp) => ({ ...input, ...stamp }),
  require: requireOwner,
}

const EVIDENCE: Keeping<Evidence, EvidenceFacts> = {
  kind: 'evidence',
  find: findEvidence,
  insert: insertEvidence,
  update: updateEvidence,
  record: (input, stamp) => ({ ...input, ...stamp }),
  require: requireEvidence,
}

const CLAIMS: Keeping<Claim, z.infer<typeof ClaimFacts>> = {
  kind: 'claim',
  find: findClaim,
  insert: insertClaim,
  update: updateClaim,
  record: (input, stamp) => ({ ...input, ...stamp }),
  require: requireAsserts,
}

export const createSource = creating(SOURCES)
export const changeSource = changing(SOURCES)
export const createEvidence = creating(EVIDENCE)
export const changeEvidence = changing(EVIDENCE)
export const createClaim = creating(CLAIMS)
export const changeClaim = changing(CLAIMS)

function creating<R extends Kept, F extends Values>(keeping: Keeping<R, F>) {
  return async (by: By, projectId: string, input: F & { id: string }): Promise<R> =>
    change(by, 'keep-sources', projectId, async (tx) => {
      const existing = await keeping.find(tx, input.id)
      if (existing !== null) {
        const isSame = existing.projectId === projectId && existing.createdBy === by.personId
        if (!isSame) throw new Refusal('id-taken')
        return { result: existing, events: [] }
      }
      await keeping.require(tx, projectId, input, input.id)
      const record = keeping.record(input, { projectId, createdBy: by.personId, createdAt: now(), version: 1 })
      await keeping.insert(tx, record)
      const after = difference({}, input)?.after ?? null
      return { result: record, events: [{ action: 'create', subjectKind: keeping.kind, subjectId: input.id, after }] }
    })
}

function changing<R extends Kept, F extends Values>(keeping: Keeping<R, F>) {
  return async (by: By, projectId: string, id: string, seen: number, facts: F): Promise<R> =>
    change(by, 'keep-sources', projectId, async (tx) => {
      const present = inProject(await keeping.find(tx, id), projectId)
      requireVersion(present, seen)
      await keeping.require(tx, projectId, facts, id)
      const differs = difference(present, facts)
      if (differs === null) return { result: present, events: [] }
      const changed: R = { ...present, ...facts, version: present.version + 1 }
      await keeping.update(tx, changed)
      return { result: changed, events: [{ action: 'change', subjectKind: keeping.kind, subjectId: id, ...differs }] }
    })
}

/** The owner is a source of the project, and owning never goes in a circle. */
async function requireOwner(
  tx: Write,
  projectId: string,
  { belongsToId }: { belongsToId: string | null },
  id: string,
): Promise<void> {
  const seen = new Set([id])
  for (let ownerId = belongsToId; ownerId !== null; ) {
    if (seen.has(ownerId)) throw new Refusal('bad-input', { field: 'belongsToId', fields: [{ path: 'belongsToId' }] })
    seen.add(ownerId)
    const owner: Source | null = await findSource(tx, ownerId)
    if (owner?.projectId !== projectId) throw new Refusal('other-project')
    ownerId = owner.belongsToId
  }
}

async function requireEvidence(tx: Write, projectId: string, facts: EvidenceFacts, id: string): Promise<void> {
  const present = await findEvidence(tx, id)
  if (present !== null && difference(present, facts) !== null) await requireUnjudged(tx, projectId, id)
  const chain = new Set(facts.chain)
  if ((await knownSources(tx, projectId, [...chain])).length !== chain.size) throw new Refusal('other-project')
  if (facts.copyOfId !== null) {
    const original = facts.copyOfId === id ? null : await findEvidence(tx, facts.copyOfId)
    if (original?.projectId !== projectId) throw new Refusal('other-project')
  }
  if (facts.derivesFromArticleId !== null) {
    const article = await findArticle(tx, facts.derivesFromArticleId)
    if (article?.projectId !== projectId) throw new Refusal('other-project')
  }
}

/**
 * Who approves a verdict approves the evidence under it: what an annotation that was handed in rests on, now or in the
 * version last accepted, no longer changes. A corrected item is new evidence, and using it a new version.
 */
async function requireUnjudged(tx: Write, projectId: string, evidenceId: string): Promise<void> {
  const rests = ({ evidence }: Pick<AnnotationContent, 'evidence'>) =>
    evidence.some((use) => use.evidenceId === evidenceId)
  const handedIn = (await listProjectAnnotations(tx, projectId)).filter(
    ({ status }) => status === 'submitted' || status === 'accepted',
  )
  const revised = handedIn.filter((one) => one.status === 'submitted' && one.acceptedVersionNumber !== null)
  const accepted = new Map(revised.map((one) => [one.id, one.acceptedVersionNumber]))
  const versions = (await listAnnotationVersions(tx, [...accepted.keys()])).filter(
    (version) => accepted.get(version.annotationId) === version.versionNumber && rests(version.content),
  )
  const resting = new Set([...handedIn.filter(rests).map(({ id }) => id), ...versions.map((one) => one.annotationId)])
  if (resting.size > 0) throw new Refusal('evidence-in-use', { annotations: resting.size })
}

/**
 * All annotations of one claim assert the same kind, so a claim keeps its own while some are handed in. Drafts do not
 * hold it: what they lack is told when they are.
 */
async function requireAsserts(
  tx: Write,
  _projectId: string,
  { asserts }: z.infer<typeof ClaimFacts>,
  id: string,
): Promise<void> {
  const present = await findClaim(tx, id)
  if (present === null || present.asserts === asserts) return
  const annotations = (await listClaimAnnotations(tx, id)).filter(({ status }) => status !== 'draft').length
  if (annotations > 0) throw new Refusal('claim-in-use', { annotations })
}

/** The project's sources by name. */
export async function sourcesIn(projectId: string): Promise<{ items: Source[] }> {
  return { items: await listSources(reading(), projectId) }
}

/** The project's evidence, oldest first. */
export async function evidenceIn(projectId: string): Promise<{ items: Evidence[] }> {
  return { items: await listEvidence(reading(), projectId) }
}

/** The project's claims, oldest first. */
export async function claimsIn(projectId: string): Promise<{ items: Claim[] }> {
  return { items: await listClaims(reading(), projectId) }
}
