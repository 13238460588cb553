import { edge } from '@/server/edge'
import { SetUp, setUp } from '@/server/set-up'

export const POST = edge('POST /api/set-up', { body: SetUp }, async (call) => setUp(call.body))
