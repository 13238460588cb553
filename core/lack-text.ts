// What an annotation lacks, in words.
import type { Translate } from './report-sayings'
import type { Lack } from './submission'

const WORDED = new Set(['mark', 'ground', 'flag', 'asserts'])

/** The text of a lack, its codes put into words. */
export function lackText({ code, values = {} }: Lack, t: Translate): string {
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    WORDED.has(name) ? t(`words.${name}.${value}`) : value,
  ])
  return t(`lacks.${code}`, Object.fromEntries(worded))
}
