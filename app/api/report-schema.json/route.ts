import { edge } from '@/server/edge'
import { reportSchema } from '@/server/report-schema'

export const GET = edge('GET /api/report-schema.json', {}, reportSchema)
