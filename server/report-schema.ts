// The published JSON Schema of reports, made from the schema the code itself uses.
import { REPORT_FORMAT } from '@/core/report.schema'
import { reportJsonSchema } from '@/formats/export/json'

/** Name of the schema, as its `$id` says it. Changes with the format. */
export const REPORT_SCHEMA_ID = `urn:tenkyo:schema:${REPORT_FORMAT}`

/** JSON Schema (2020-12) of a report in JSON, for anyone: it may be kept for a day. */
export function reportSchema(): Response {
  const { $schema, ...schema } = reportJsonSchema()
  return Response.json(
    { $schema, $id: REPORT_SCHEMA_ID, ...schema },
    {
      headers: {
        'content-type': 'application/schema+json; charset=utf-8',
        'cache-control': 'public, max-age=86400',
        'access-control-allow-origin': '*',
      },
    },
  )
}
