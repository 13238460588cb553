// The export formats as pages list them; their words are `export.<id>` of the catalogue. server/exports.test.ts holds
// this list against the writers.

export const EXPORT_IDS = ['json', 'csv', 'markdown', 'html', 'w3c'] as const
