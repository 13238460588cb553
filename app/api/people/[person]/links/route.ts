import { edge, signedIn } from '@/server/edge'
import { createLink } from '@/server/links'

export const POST = edge('POST /api/people/[person]/links', {}, async (call) =>
  createLink(signedIn(call), call.params.person ?? ''),
)
