// What every page passes through: the session, the project its path names, and the access table. Without a session the
// reader goes to sign in and comes back; what they may not see is not found.
import { notFound, redirect } from 'next/navigation'
import { type Asker, mayDo, ROUTES, type Route } from '@/core/access'
import { Id } from '@/core/record.schema'
import { projectOf } from '@/db/place'
import { askerIn, type By } from './change'
import { reading } from './database'
import { pageSession } from './session'

type PageRoute = Extract<Route, `PAGE ${string}`>
type Params = Record<string, string | string[] | undefined>

export type PageCall = { by: By; asker: Asker; params: Record<string, string> }

/** Path parameters that are not ids. */
const FREE_PARAMS = new Set(['token'])

/**
 * A page outside any project, for somebody signed in. `next` is where to come back to after signing in; by default the
 * page itself.
 */
export async function page(route: PageRoute, params: Promise<Params> | Params, next?: string): Promise<PageCall> {
  const { by, asker, params: plain } = await open(route, await params, next)
  return { by, asker, params: plain }
}

/** A page of a project (`[project]`, and records of it further down the path). The project's id comes with it. */
export async function projectPage(
  route: PageRoute,
  params: Promise<Params> | Params,
  next?: string,
): Promise<PageCall & { projectId: string }> {
  const { projectId, ...call } = await open(route, await params, next)
  if (projectId === null) notFound()
  return { ...call, projectId }
}

async function open(
  route: PageRoute,
  params: Params,
  next: string | undefined,
): Promise<PageCall & { projectId: string | null }> {
  const plain = readParams(params)
  const by = await pageSession()
  if (by === null) redirect(`/sign-in?next=${encodeURIComponent(next ?? pathOf(route, plain))}`)
  const db = reading()
  const projectId = await projectOf(db, plain)
  if (projectId === undefined) notFound()
  // A record reached by the path of another project is not there: `[project]` wins in projectOf, so ask for the rest.
  const { project, ...rest } = plain
  const owner = project === undefined ? null : await projectOf(db, rest)
  if (owner !== null && owner !== projectId) notFound()
  const asker = await askerIn(db, by.personId, projectId)
  if (!mayDo(ROUTES[route], asker)) notFound()
  return { by, asker, params: plain, projectId }
}

function readParams(params: Params): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string') continue
    if (!FREE_PARAMS.has(name) && !Id.safeParse(value).success) notFound()
    plain[name] = value
  }
  return plain
}

function pathOf(route: PageRoute, params: Record<string, string>): string {
  return route.slice('PAGE '.length).replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')
}
