// For tests: a project in a fresh, migrated database of its own, with a person in every role and one article.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAnchor, describeAnchor } from '@/core/anchor'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Article, Revision } from '@/core/article.schema'
import type { Role } from '@/core/words'
import { insertAnnotation } from '@/db/annotations'
import { insertPerson } from '@/db/people'
import { insertProject } from '@/db/projects'
import { migrateDatabase } from '@/db/migrate'
import { members } from '@/db/schema'
import { createAnnotation, happened, submitAnnotations } from './annotations'
import { importArticle, openWorkbench } from './articles'
import type { NewEvent } from '@/db/write'
import { type By, SITE } from './change'
import { closeDatabase, write } from './database'
import { forget } from './once'
import { newId, now } from './stamp'

/** Every trap of Unicode in one article: surrogates, an emoji family, combining kana, CRLF. */
export const TRICKY_TEXT = [
  '𠮷野家の発表について',
  '',
  '𠮷田さんは「か\u3099っこうの記録👨‍👩‍👧‍👦は3件だ」と述べた。次の文では、数字は12だった。',
  '関係者によると、計画は2月4日に決まった。\u00a0しかし詳細は不明である。',
  '結論はまだ出ていない。 Café Ａ１の値は１２３だった。',
].join('\r\n')

export type Trial = {
  projectId: string
  /** Another project, in which only the outsider is. */
  elsewhereId: string
  lead: By
  anna: By
  ben: By
  viewer: By
  outsider: By
}

/** Points this process at a fresh, migrated database without anybody in it. */
export function openEmptyDatabase(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tenkyo-trial-'))
  process.env.TENKYO_DATA = folder
  process.env.NEXTAUTH_SECRET = 'a secret that only tests know, of 32+'
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  forget('env')
  forget('database')
  migrateDatabase(join(folder, 'tenkyo.db'), 'drizzle/sqlite')
}

/** Opens a fresh database and makes two projects with their people. */
export async function openTrial(): Promise<Trial> {
  openEmptyDatabase()
  const projectId = newId()
  const elsewhereId = newId()
  const roles: [keyof Omit<Trial, 'projectId' | 'elsewhereId'>, Role, string][] = [
    ['lead', 'lead', projectId],
    ['anna', 'reviewer', projectId],
    ['ben', 'reviewer', projectId],
    ['viewer', 'viewer', projectId],
    ['outsider', 'lead', elsewhereId],
  ]
  const trial: Partial<Trial> = { projectId, elsewhereId }
  await write(SITE, { id: null, viaId: null }, async (tx) => {
    for (const id of [projectId, elsewhereId]) {
      const project = { id, name: 'Trial', description: '', guidelines: '', policy: { approvals: [] } }
      await insertProject(tx, { ...project, isDemo: false, createdAt: now(), version: 1 })
    }
    for (const [name, role, project] of roles) {
      const id = newId()
      const facts = { id, handle: name, name: `${name}さん`, locale: null, isAdmin: false, isDemo: false }
      const person = { ...facts, disabledAt: null, createdAt: now(), version: 1 }
      await insertPerson(tx, person, { passwordHash: null, sessionEpoch: 1 })
      await tx.insert(members).values({ projectId: project, personId: id, role, version: 1 })
      trial[name] = { personId: id, viaId: null }
    }
    return { result: undefined, events: [{ action: 'create', subjectKind: 'project', subjectId: projectId }] }
  })
  return trial as Trial
}

/** Closes the database of the trial. */
export function closeTrial(): void {
  closeDatabase()
}

export async function importText(
  trial: Trial,
  text: string = TRICKY_TEXT,
): Promise<{ article: Article; revision: Revision }> {
  const facts = { title: '試し', outlet: '', author: '', publishedOn: null, url: null, language: 'ja' }
  const base64 = Buffer.from(text).toString('base64')
  const input = { id: newId(), base64, fileName: null, facts, kinds: [] }
  const article = await importArticle(trial.anna, trial.projectId, input)
  const { revision } = await openWorkbench(trial.anna, article.id)
  return { article, revision }
}

/** Content that marks the first occurrence of `quote` as unverifiable, complete enough to be submitted. */
export function unverifiable(revision: Revision, quote: string): AnnotationContent {
  const start = revision.text.indexOf(quote)
  if (start < 0) throw new RangeError(`the text has no ${quote}`)
  return {
    anchor: describeAnchor(revision.text, start, start + quote.length),
    mark: 'unverifiable',
    asserts: 'content',
    grounds: ['single-source'],
    flags: [],
    weight: 'supporting',
    chain: [],
    namedSourceId: null,
    contentAnnotationId: null,
    claimId: null,
    evidence: [],
    secondAnchor: null,
    note: '',
  }
}

/** Creates and submits an annotation of `quote`. */
export async function submitted(
  trial: Trial,
  by: By,
  { article, revision }: { article: Article; revision: Revision },
  quote: string,
  changes: Partial<AnnotationContent> = {},
): Promise<Annotation> {
  const content = { ...unverifiable(revision, quote), ...changes }
  const draft = await createAnnotation(by, trial.projectId, article.id, { id: newId(), content })
  const { annotations } = await submitAnnotations(by, trial.projectId, article.id, {
    annotations: [{ id: draft.id, version: draft.version }],
  })
  const [annotation] = annotations
  if (annotation === undefined) throw new Error('nothing was submitted')
  return annotation
}

/**
 * Many drafts at once, with their events: one transaction for a group, where `createAnnotation` makes one for each and asks
 * anew who may. The anchors are checked as there.
 */
export async function annotateMany(
  trial: Trial,
  by: By,
  { article, revision }: { article: Article; revision: Revision },
  items: readonly { id: string; content: AnnotationContent }[],
): Promise<void> {
  for (const { content } of items) checkAnchor(revision.text, content.anchor)
  await write(trial.projectId, { id: by.personId, viaId: by.viaId }, async (tx) => {
    const at = now()
    const events: NewEvent[] = []
    for (const { id, content } of items) {
      const made: Annotation = {
        ...content,
        id,
        projectId: trial.projectId,
        articleId: article.id,
        revisionId: revision.id,
        authorId: by.personId,
        status: 'draft',
        versionNumber: 1,
        acceptedVersionNumber: null,
        createdAt: at,
        updatedAt: at,
        submittedAt: null,
        withdrawnAt: null,
        version: 1,
      }
      await insertAnnotation(tx, made)
      events.push(happened('create', made, { before: null, after: content }))
    }
    return { result: undefined, events }
  })
}
