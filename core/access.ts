// Who may do what. `mayDo` is the only place that decides; every page and route has its action in ROUTES,
// and a test fails when one under app/ has none.
import type { Role } from './words'

/** What is known of the person asking. `role` is theirs in the project at hand, null outside it or without one. */
export type Asker = { personId: string; isAdmin: boolean; role: Role | null }

type Rule = 'anyone' | 'signed-in' | 'viewer' | 'reviewer' | 'lead' | 'admin'

/**
 * Action → the least standing it needs. `viewer` < `reviewer` < `lead` are roles in the project; an admin may do what a
 * lead may in every project. What depends on the record too (only the author edits, nobody reviews their own) is decided
 * beside the record: `core/submission.ts`, `core/acceptance.ts`.
 */
export const ACTIONS = {
  'read-published': 'anyone',
  'sign-in': 'anyone',
  'set-up': 'anyone',
  'keep-account': 'signed-in',
  'list-projects': 'signed-in',
  'create-project': 'admin',
  'see-project': 'viewer',
  'change-project': 'lead',
  'change-members': 'lead',
  'import-article': 'reviewer',
  'change-article': 'reviewer',
  annotate: 'reviewer',
  review: 'reviewer',
  reject: 'lead',
  'keep-sources': 'reviewer',
  publish: 'lead',
  administer: 'admin',
  'view-as': 'signed-in',
} as const satisfies Record<string, Rule>
export type Action = keyof typeof ACTIONS

const RANK: Record<Role, number> = { viewer: 1, reviewer: 2, lead: 3 }

/** Whether the asker (null: nobody signed in) may do this. */
export function mayDo(action: Action, asker: Asker | null): boolean {
  const rule: Rule = ACTIONS[action]
  if (rule === 'anyone') return true
  if (asker === null) return false
  if (rule === 'signed-in' || asker.isAdmin) return true
  if (rule === 'admin' || asker.role === null) return false
  return RANK[asker.role] >= RANK[rule]
}

/**
 * Every page and route handler of `app/` with its action. Pages are `PAGE /path`, handlers `METHOD /path`, with the
 * folder names of Next's router. Where the path names a record (`[article]`), the project at hand is that record's.
 */
export const ROUTES = {
  'PAGE /': 'read-published',
  'PAGE /sign-in': 'sign-in',
  'PAGE /link/[token]': 'sign-in',
  'PAGE /set-up': 'set-up',
  'PAGE /account': 'keep-account',
  'PAGE /admin': 'administer',
  'PAGE /reports/[edition]': 'read-published',
  'PAGE /projects': 'list-projects',
  'PAGE /projects/[project]': 'see-project',
  'PAGE /projects/[project]/import': 'import-article',
  'PAGE /projects/[project]/queue': 'see-project',
  'PAGE /projects/[project]/claims': 'see-project',
  'PAGE /projects/[project]/sources': 'see-project',
  'PAGE /projects/[project]/settings': 'see-project',
  'PAGE /projects/[project]/articles/[article]': 'see-project',
  'PAGE /projects/[project]/articles/[article]/report': 'see-project',

  'GET /api/auth/[...nextauth]': 'sign-in',
  'POST /api/auth/[...nextauth]': 'sign-in',
  'POST /api/set-up': 'set-up',
  'PATCH /api/account': 'keep-account',
  'PUT /api/account/password': 'keep-account',
  'DELETE /api/account/sessions': 'keep-account',
  'PUT /api/view-as': 'view-as',
  'DELETE /api/view-as': 'view-as',
  'GET /api/people': 'administer',
  'POST /api/people': 'administer',
  'PATCH /api/people/[person]': 'administer',
  'POST /api/people/[person]/links': 'administer',
  'GET /api/projects': 'list-projects',
  'POST /api/projects': 'create-project',
  'GET /api/projects/[project]': 'see-project',
  'PATCH /api/projects/[project]': 'change-project',
  'PUT /api/projects/[project]/members/[person]': 'change-members',
  'DELETE /api/projects/[project]/members/[person]': 'change-members',
  'GET /api/projects/[project]/articles': 'see-project',
  'POST /api/projects/[project]/articles': 'import-article',
  'POST /api/projects/[project]/readings': 'import-article',
  'GET /api/projects/[project]/queue': 'see-project',
  'GET /api/projects/[project]/events': 'see-project',
  'GET /api/projects/[project]/live': 'see-project',
  'GET /api/projects/[project]/sources': 'see-project',
  'POST /api/projects/[project]/sources': 'keep-sources',
  'PATCH /api/sources/[source]': 'keep-sources',
  'GET /api/projects/[project]/evidence': 'see-project',
  'POST /api/projects/[project]/evidence': 'keep-sources',
  'PATCH /api/evidence/[evidence]': 'keep-sources',
  'GET /api/projects/[project]/claims': 'see-project',
  'POST /api/projects/[project]/claims': 'keep-sources',
  'PATCH /api/claims/[claim]': 'keep-sources',
  'GET /api/articles/[article]': 'see-project',
  'PATCH /api/articles/[article]': 'change-article',
  'PATCH /api/articles/[article]/blocks/[ordinal]': 'change-article',
  'GET /api/articles/[article]/annotations': 'see-project',
  'GET /api/articles/[article]/changes': 'see-project',
  'PUT /api/articles/[article]/presence': 'see-project',
  'POST /api/articles/[article]/presence': 'see-project',
  'GET /api/articles/[article]/revisions/[revision]/text': 'see-project',
  'POST /api/articles/[article]/annotations': 'annotate',
  'POST /api/articles/[article]/submissions': 'annotate',
  'PUT /api/articles/[article]/looked-at': 'annotate',
  'DELETE /api/articles/[article]/looked-at': 'annotate',
  'GET /api/articles/[article]/dismissals': 'annotate',
  'POST /api/articles/[article]/dismissals': 'annotate',
  'PUT /api/dismissals/[dismissal]/standing': 'annotate',
  'POST /api/articles/[article]/recommendations': 'annotate',
  'GET /api/projects/[project]/recommender': 'change-project',
  'PUT /api/projects/[project]/recommender': 'change-project',
  'GET /api/articles/[article]/report': 'see-project',
  'GET /api/articles/[article]/report/[format]': 'see-project',
  'POST /api/articles/[article]/editions': 'publish',
  'GET /api/annotations/[annotation]': 'see-project',
  'PATCH /api/annotations/[annotation]': 'annotate',
  'PUT /api/annotations/[annotation]/standing': 'annotate',
  'POST /api/annotations/[annotation]/reviews': 'review',
  'POST /api/annotations/[annotation]/rejection': 'reject',
  'PUT /api/reviews/[review]/closure': 'review',
  'GET /api/editions/[edition]': 'read-published',
  'GET /api/editions/[edition]/[format]': 'read-published',
  'DELETE /api/editions/[edition]': 'publish',
  'GET /api/report-schema.json': 'read-published',
} as const satisfies Record<string, Action>
export type Route = keyof typeof ROUTES
