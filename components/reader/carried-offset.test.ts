import { expect, it } from 'vitest'
import { carriedOffset } from './carried-offset'

it.each([
  ['behind the caret', '北京で|会談した', '北京で|会談していた'],
  ['before the caret', '北京で会談|した', '五月に北京で会談|した'],
  ['at the caret stays before what came', '北京|', '北京|で'],
  ['around the caret', '一二三|四五', '一ニサン|四五'],
  ['a pair before it', '野氏|は', '𠮷野氏|は'],
  ['all taken away', '一|二', '|'],
])('a caret, and a change %s', (_, before, after) => {
  const [from, to] = [before.replace('|', ''), after.replace('|', '')]
  const at = carriedOffset(from, to, before.indexOf('|'))
  expect(at).toBe(after.indexOf('|'))
})
