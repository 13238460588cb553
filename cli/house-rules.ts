// The rules of the house (docs/architecture.md): who may import whom, and what must not be there at all. Each rule takes
// the house and gives its complaints, one line each; none means the rule is kept.
import type { House, Source } from './house-reading'

/** Folder → the folders it may import beside itself. Any other folder of sources is not of this house. */
export const LAYERS: Record<string, readonly string[]> = {
  core: [],
  messages: ['core'],
  editor: ['core'],
  formats: ['core'],
  db: ['core'],
  server: ['core', 'db', 'formats'],
  components: ['core', 'editor', 'messages'],
  app: ['server', 'components', 'core', 'messages'],
  seeds: ['server', 'core', 'messages'],
  cli: ['server', 'core', 'messages', 'seeds'],
  e2e: ['server', 'core', 'messages'],
  // The benchmark of the reader drives the built app as the browser tests do, and measures the editor by itself (docs/decisions/022).
  bench: ['server', 'core', 'messages', 'e2e', 'editor'],
  // Next's own files beside package.json.
  root: ['server', 'core', 'messages'],
}

/** core is pure: these packages and no others, and nothing of Node's. */
const CORE_PACKAGES = ['zod', '@stdlib/stats-base-dists-beta-quantile']
const TEST_PACKAGES = ['vitest', 'fast-check']

const NEVER_IN_BROWSER = ['server', 'db', 'formats']
const EMPTY_WORDS = /(^|[/.-])(utils?|libs?|helpers?|types?|misc|common)(?=[/.-]|$)/

/** A test, its cases and its fixtures: they may look at any layer below. */
function isTest(source: Source): boolean {
  return /(\.(test|cases|fixture|spec)\.tsx?$)|(^|\/)trial-/.test(source.path)
}

export function wrongLayers(house: House): string[] {
  return all(house, (source) => {
    const allowed = LAYERS[source.layer]
    if (allowed === undefined) return [`${source.path}: the house has no folder ${source.layer}`]
    return source.imports
      .filter(({ to, isOurs }) => isOurs && !isTest(source) && !isAllowed(source.layer, layerOf(to), allowed))
      .map(({ to }) => `${source.path} imports ${to}: ${source.layer} may not import ${layerOf(to)}`)
  })
}

export function impureCore(house: House): string[] {
  return all(house, (source) => {
    if (source.layer !== 'core') return []
    const allowed = isTest(source) ? [...CORE_PACKAGES, ...TEST_PACKAGES, 'node:fs', 'node:path'] : CORE_PACKAGES
    return source.imports
      .filter(({ to, isOurs }) => !isOurs && !allowed.includes(to))
      .map(({ to }) => `${source.path} imports ${to}: core is pure`)
  })
}

/** Each circle once, of what is there at run time. */
export function circles(house: House): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push(`circle: ${[...trail.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const { to, isOurs, isType } of house.get(path)?.imports ?? [])
      if (isOurs && !isType) walk(to, [...trail, path])
    done.add(path)
  }
  for (const path of house.keys()) walk(path, [])
  return found
}

export function barrels(house: House): string[] {
  return all(house, ({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim()
    const rest = code.replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '').trim()
    return code !== '' && rest === '' ? [`${path} only hands on what others export`] : []
  })
}

export function emptyNames(house: House): string[] {
  return all(house, ({ path }) => (EMPTY_WORDS.test(path) ? [`${path}: the name says nothing`] : []))
}

/** Follows every 'use client' file as far as it reaches: nothing of the server's, and no zod. */
export function serverInBrowser(house: House): string[] {
  const found = new Set<string>()
  for (const client of house.values()) {
    if (!client.isClient) continue
    const seen = new Set<string>()
    const waiting: { path: string; way: string }[] = [{ path: client.path, way: client.path }]
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (seen.has(step.path)) continue
      seen.add(step.path)
      for (const { to, isOurs, isType } of house.get(step.path)?.imports ?? []) {
        if (isType) continue
        const way = `${step.way} → ${to}`
        if (NEVER_IN_BROWSER.includes(layerOf(to)) && isOurs) found.add(`in the browser: ${way}`)
        else if (to === 'zod' || to.startsWith('zod/')) found.add(`in the browser: ${way}`)
        else if (isOurs) waiting.push({ path: to, way })
      }
    }
  }
  return [...found]
}

/** Pages and handlers without an action in the access table. */
export function unguarded(house: House, routes: readonly string[]): string[] {
  const there = [...house.values()].flatMap(routesOf)
  return there.filter((route) => !routes.includes(route)).map((route) => `${route} has no action in ROUTES`)
}

/** Actions of the access table without a page or handler. */
export function unbuilt(house: House, routes: readonly string[]): string[] {
  const there = [...house.values()].flatMap(routesOf)
  return routes.filter((route) => !there.includes(route)).map((route) => `${route} is in ROUTES and nowhere else`)
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

function routesOf({ path, text }: Source): string[] {
  const match = /^app\/(.*?)\/?(page|route)\.tsx?$/.exec(path)
  if (match === null) return []
  const place = `/${(match[1] ?? '').replace(/\([^)]*\)\/?/g, '')}`.replace(/(?<=.)\/$/, '')
  if (match[2] === 'page') return [`PAGE ${place}`]
  return METHODS.filter((method) => exportsName(text, method)).map((method) => `${method} ${place}`)
}

function exportsName(text: string, name: string): boolean {
  const declared = new RegExp(`export\\s+(?:const|let|(?:async\\s+)?function)\\s+${name}\\b`)
  const listed = new RegExp(`export\\s*\\{[^}]*\\b${name}\\b\\s*[,}]`)
  return declared.test(text) || listed.test(text)
}

function all(house: House, complain: (source: Source) => string[]): string[] {
  return [...house.values()].flatMap(complain)
}

function layerOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root'
}

function isAllowed(from: string, to: string, allowed: readonly string[]): boolean {
  return from === to || allowed.includes(to)
}
