import { expect, describe, it, test } from 'vitest'
import { ROUTES } from '@/core/access'
import { type House, readFiles, readHouse } from './house-reading'
import {
  barrels,
  circles,
  emptyNames,
  impureCore,
  LAYERS,
  serverInBrowser,
  unbuilt,
  unguarded,
  wrongLayers,
} from './house-rules'
import { existsSync } from 'node:fs'

const folders = Object.keys(LAYERS).filter((folder) => existsSync(folder))
const house = readHouse(readFiles('.', folders))
const guarded = (given: House) => unguarded(given, Object.keys(ROUTES))
const built = (given: House) => unbuilt(given, Object.keys(ROUTES))

describe('the house', () => {
  const rules = { wrongLayers, impureCore, circles, barrels, emptyNames, serverInBrowser, guarded, built }
  it.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(house)).toEqual([])
  })

  it('was read: as many imports as there are files, and the clients', () => {
    const sources = [...house.values()]
    expect(sources.length).toBeGreaterThan(200)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length)
    expect(sources.filter(({ isClient }) => isClient).length).toBeGreaterThan(20)
  })
})

describe('each rule can be broken', () => {
  const bad: [string, (given: House) => string[], Record<string, string>, string][] = [
    ['core imports db', wrongLayers, { 'core/a.ts': "import { b } from '../db/b'", 'db/b.ts': '' }, 'core may not'],
    ['a type is an import too', wrongLayers, { 'core/a.ts': "import type { B } from '@/db/b'", 'db/b.ts': '' }, 'core'],
    [
      'components import server',
      wrongLayers,
      { 'components/a.tsx': "import '@/server/b'", 'server/b.ts': '' },
      'may not',
    ],
    [
      'app imports db',
      wrongLayers,
      { 'app/p/page.tsx': "import {\n  b,\n} from '@/db/b'", 'db/b.ts': '' },
      'app may not',
    ],
    [
      'db imports formats',
      wrongLayers,
      { 'db/a.ts': "export * from '../formats/b'", 'formats/b.ts': '' },
      'db may not',
    ],
    ['a lazy import', wrongLayers, { 'app/a.ts': "await import('@/db/b')", 'db/b.ts': '' }, 'app may not'],
    ['a folder nobody knows', wrongLayers, { 'services/a.ts': '' }, 'no folder services'],
    ['core with React', impureCore, { 'core/a.ts': "import { useState } from 'react'" }, 'core is pure'],
    ['core with files', impureCore, { 'core/a.ts': "import 'node:fs'" }, 'core is pure'],
    [
      'a circle of three',
      circles,
      { 'core/a.ts': "import './b'", 'core/b.ts': "import './c'", 'core/c.ts': "import { a } from './a'" },
      'core/a.ts → core/b.ts → core/c.ts → core/a.ts',
    ],
    ['a barrel', barrels, { 'core/all.ts': "// All.\nexport * from './a'\nexport { b } from './b'\n" }, 'hands on'],
    ['a drawer', emptyNames, { 'core/utils/a.ts': '' }, 'says nothing'],
    ['a file for types', emptyNames, { 'core/types.ts': '' }, 'says nothing'],
    ['a helper', emptyNames, { 'server/date-helpers.ts': '' }, 'says nothing'],
    [
      'a client that reaches the server through two files',
      serverInBrowser,
      {
        'components/a.tsx': "// A button.\n'use client'\nimport { b } from './b'",
        'components/b.tsx': "import { c } from '@/core/c'",
        'core/c.ts': "import '@/server/d'",
        'server/d.ts': '',
      },
      'components/a.tsx → components/b.tsx → core/c.ts → server/d.ts',
    ],
    [
      'a client that reaches zod',
      serverInBrowser,
      {
        'components/a.tsx': "'use client'\nimport { Person } from '@/core/person.schema'",
        'core/person.schema.ts': "import { z } from 'zod'",
      },
      'core/person.schema.ts → zod',
    ],
    [
      'a type among values is kept at run time',
      serverInBrowser,
      { 'components/a.tsx': "'use client'\nimport { type Z } from 'zod'" },
      '→ zod',
    ],
    ['a page without an action', guarded, { 'app/(group)/secret/page.tsx': '' }, 'PAGE /secret has no action'],
    [
      'a method without an action',
      guarded,
      { 'app/api/people/route.ts': 'export const PUT = 1' },
      'PUT /api/people has',
    ],
    ['a re-exported method', guarded, { 'app/api/x/route.ts': 'export { handler as GET }' }, 'GET /api/x has no'],
    ['an action without a page', built, {}, 'PAGE / is in ROUTES and nowhere else'],
  ]
  it.each(bad)('%s', (_, rule, files, complaint) => {
    expect(rule(readHouse(files)).join('\n')).toContain(complaint)
  })
})

test('what is allowed is not complained about', () => {
  const files = {
    'components/a.tsx':
      "'use client'\nimport type { Person } from '@/core/person.schema'\nimport { W } from '../core/words'",
    'core/person.schema.ts': "import { z } from 'zod'\nimport { W } from './words'",
    'core/words.ts': "import type { Person } from './person.schema'\nexport const W = 1",
    'server/a.ts': "import { b } from '@/db/b'",
    'db/b.ts': "import { W } from '../core/words'\nexport { W }",
  }
  const given = readHouse(files)
  for (const rule of [wrongLayers, impureCore, circles, barrels, emptyNames, serverInBrowser]) {
    expect(rule(given)).toEqual([])
  }
})
