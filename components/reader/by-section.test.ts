import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneFurther } from './by-section'

type Lists = readonly (readonly number[])[]
const WINDOW = { first: 2, last: 5 }

function steps(from: Lists, to: Lists): Lists[] {
  const all: Lists[] = [from]
  for (let stands = from; stands !== to; all.push(stands)) {
    stands = oneFurther(stands, to, WINDOW)
    if (all.length > 20) throw new Error('it never gets there')
  }
  return all
}

it('begins in the middle of what is near, and with all that is not', () => {
  const wanted = Array.from({ length: 8 }, (_, at) => [at])
  const shown = steps([], wanted).map((lists) => lists.map((list) => list.length).join(''))
  expect(shown).toEqual(['', '11010011', '11011011', '11111011', '11111111'])
})

it('changes one near list a step, and ends where it shall', () => {
  const lists = fc.array(fc.array(fc.nat(9), { maxLength: 2 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(lists, lists, (from, to) => {
      const all = steps(from, to)
      expect(all.at(-1)).toBe(to)
      for (const [i, now] of all.entries()) {
        const before = all[i - 1]
        if (before === undefined) continue
        const changed = now.filter(
          (list, at) =>
            at >= WINDOW.first &&
            at <= WINDOW.last &&
            list !== before[at] &&
            list.length + (before[at] ?? []).length > 0,
        )
        expect(changed.length).toBeLessThanOrEqual(1)
        for (const at of [0, 1, 6, 7]) expect(now[at]).toBe(to[at])
      }
    }),
  )
})

it('stays where nothing is to be done', () => {
  const wanted = [[], [1], [], []]
  expect(oneFurther([], wanted, { first: 0, last: 0 })).toBe(wanted)
  expect(oneFurther(wanted, [], WINDOW)).toEqual([])
})
