// The demo project as data: five articles in one project, two of the texts again for practice. Loaded by `load.ts`.
import { ARTICLE_000 } from './demo-000-track2'
import { ARTICLE_001 } from './demo-001-entente'
import { ARTICLE_002 } from './demo-002-sco'
import { ARTICLE_003 } from './demo-003-olympics'
import { ARTICLE_004 } from './demo-004-wagons'
import type { PersonKey } from './demo-people'
import type { DemoArticle } from './demo-shape'

/** The five articles, in the order they are imported. */
export const ARTICLES: DemoArticle[] = [ARTICLE_000, ARTICLE_001, ARTICLE_002, ARTICLE_003, ARTICLE_004]

/** An article of the practice project: imported, and given to somebody or to nobody. */
export type PracticeArticle = {
  of: DemoArticle
  importedBy: PersonKey
  holder: PersonKey | null
  dueInDays: number | null
  stage: DemoArticle['stage']
}

/** The practice project's articles: one waits for somebody to take it, one is handed out. */
export const PRACTICE: PracticeArticle[] = [
  { of: ARTICLE_004, importedBy: 'oshiro', holder: 'hayakawa', dueInDays: 5, stage: 'assigned' },
  { of: ARTICLE_003, importedBy: 'oshiro', holder: null, dueInDays: null, stage: 'intake' },
]
