// The words the command line prints, in the language of LANG. Plain JavaScript: some are said before anything is built.
import { readFileSync } from 'node:fs'

/** @param {NodeJS.ProcessEnv} environment @returns {'en' | 'ja'} */
export function terminalLocale(environment) {
  const wanted = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return wanted.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/**
 * Reads the texts of one namespace.
 * @param {string} root the folder of package.json
 * @param {string} namespace
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {(key: string, values?: Record<string, string | number>) => string} the text with its `{names}` filled in
 */
export function sayer(root, namespace, environment = process.env) {
  const file = `${root}/messages/${terminalLocale(environment)}.json`
  const texts = JSON.parse(readFileSync(file, 'utf8'))[namespace]
  return (key, values = {}) => {
    const text = texts[key]
    if (typeof text !== 'string') throw new RangeError(`no text ${namespace}.${key}`)
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
  }
}
