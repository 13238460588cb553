// Annotations that were handed in, without going through the pages.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { describeAnchor } from '../../core/anchor'
import type { AnnotationContent } from '../../core/annotation.schema'
import { content } from '../../core/records.fixture'
import type { TestArticle } from './article'

/** An annotation's content on the first place where these words stand. */
export function contentAt(article: TestArticle, words: string): AnnotationContent {
  const start = article.text.indexOf(words)
  return content({ anchor: describeAnchor(article.text, start, start + words.length) })
}

/** Makes annotations and hands them in, as the person whose request it is; gives their ids. */
export async function handIn(
  request: APIRequestContext,
  article: TestArticle,
  contents: AnnotationContent[],
): Promise<string[]> {
  const made: { id: string; version: number }[] = []
  for (const one of contents) {
    const id = randomUUID()
    const answer = await request.post(`/api/articles/${article.id}/annotations`, { data: { id, content: one } })
    if (!answer.ok()) throw new Error(`not made: ${await answer.text()}`)
    made.push({ id, version: 1 })
  }
  const answer = await request.post(`/api/articles/${article.id}/submissions`, { data: { annotations: made } })
  if (!answer.ok()) throw new Error(`not handed in: ${await answer.text()}`)
  return made.map(({ id }) => id)
}
