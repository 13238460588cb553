// What every export format has: an id for addresses, a file name ending, a media type, and a function to text.
import type { Report } from '@/core/report.schema'
import type { ExportWords } from '../words'

export type Writer = {
  /** In addresses and commands: `/api/articles/…/report/csv`. */
  id: 'json' | 'csv' | 'markdown' | 'html' | 'w3c'
  /** Without the dot. */
  extension: string
  /** For Content-Type, with its charset. */
  mediaType: string
  /** The whole file as text, UTF-8 when written. */
  write: (report: Report, words: ExportWords) => string
}
