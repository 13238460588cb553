import { Standing } from '@/server/annotations'
import { setDismissalStanding } from '@/server/dismissals'
import { edge } from '@/server/edge'

export const PUT = edge(
  'PUT /api/dismissals/[dismissal]/standing',
  { body: Standing, versioned: true },
  ({ by, projectId, params, version, body }) =>
    setDismissalStanding(by, projectId, params.dismissal, version, body.withdrawn),
)
