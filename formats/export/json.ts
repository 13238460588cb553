// JSON: the report itself, members in canonical order, indented. Its shape is described by `reportJsonSchema`.
import { z } from 'zod'
import { canonicalJson } from '@/core/canonical'
import { Report } from '@/core/report.schema'
import type { Writer } from './writer'

export const json: Writer = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  write: (report) => `${JSON.stringify(JSON.parse(canonicalJson(report)), null, 2)}\n`,
}

/** The published JSON Schema (2020-12) of a report. */
export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Report), title: 'Tenkyo credibility report', description: 'tenkyo-report/1' }
}
