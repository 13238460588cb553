// Where the reader gets what does not come with its page.

/** A revision's text and sentences, gzipped. Means the same for ever, so the browser keeps it. */
export function textAddress(articleId: string, revisionId: string, language: string): string {
  return `/api/articles/${articleId}/revisions/${revisionId}/text?language=${language}`
}

/** All annotations of an article with what they speak of, as they are now. */
export function marksAddress(articleId: string): string {
  return `/api/articles/${articleId}/annotations`
}
