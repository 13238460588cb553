import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import en from '@/messages/en.json'
import { sayer, terminalLocale } from './say.mjs'

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_US', LC_MESSAGES: 'ja_JP.eucJP' }, 'ja'],
] as const)('%j speaks %s', (environment, locale) => {
  expect(terminalLocale(environment as NodeJS.ProcessEnv)).toBe(locale)
})

it('fills names in, and refuses a text that is not there', () => {
  const say = sayer('.', 'start', { LANG: 'C' } as unknown as NodeJS.ProcessEnv)
  expect(say('portTaken', { port: 3000, host: '127.0.0.1' })).toContain('Port 3000 on 127.0.0.1 is taken')
  expect(() => say('nothing')).toThrow(RangeError)
})

test('what the command line says is what the catalogue holds', () => {
  const sources = readdirSync('cli').filter((name) => /\.(mjs|ts)$/.test(name) && !name.includes('.test.'))
  const code = sources.map((name) => readFileSync(`cli/${name}`, 'utf8')).join('\n')
  const said = [...code.matchAll(/\bsay\('(\w+)'/g)].map(([, key]) => key)
  expect([...new Set(said)].toSorted()).toEqual(Object.keys(en.start).toSorted())
})
