import { edge } from '@/server/edge'
import { createLink } from '@/server/links'

export const POST = edge('POST /api/people/[person]/links', {}, async (call) =>
  createLink(call.by, call.params.person ?? ''),
)
