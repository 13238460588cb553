import { IMPORT_BODY_LIMIT, Reading, readOriginal } from '@/server/articles'
import { edge } from '@/server/edge'

export const POST = edge(
  'POST /api/projects/[project]/readings',
  { body: Reading, bodyLimit: IMPORT_BODY_LIMIT },
  ({ body }) => readOriginal(body),
)
