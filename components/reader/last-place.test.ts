import { describe, expect, it } from 'vitest'
import { keepLastPlace, lastPlace } from './last-place'

function memory(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, item: string) => void items.set(key, item),
  } as Storage
}
const place = { caret: 5, top: 2, at: 100 }

describe('the place left', () => {
  it('is found again by the same person at the same revision only', () => {
    const storage = memory()
    keepLastPlace(storage, 'p', 'r', place)
    expect(lastPlace(storage, 'p', 'r')).toEqual(place)
    expect(lastPlace(storage, 'q', 'r')).toBe(null)
    expect(lastPlace(storage, 'p', 'other')).toBe(null)
  })

  it('is kept of the two hundred articles left last', () => {
    const storage = memory()
    for (let i = 0; i < 205; i++) keepLastPlace(storage, 'p', `r${i}`, { ...place, caret: i })
    keepLastPlace(storage, 'p', 'r5', place)
    keepLastPlace(storage, 'p', 'new', place)
    expect(lastPlace(storage, 'p', 'r4')).toBe(null)
    expect(lastPlace(storage, 'p', 'r5')).toEqual(place)
    expect(lastPlace(storage, 'p', 'r204')?.caret).toBe(204)
  })

  it('is none where the browser keeps nothing, or kept half of it', () => {
    keepLastPlace(null, 'p', 'r', place)
    expect(lastPlace(null, 'p', 'r')).toBe(null)
    const storage = memory()
    storage.setItem('tenkyo.places.p', '{"r":{"ca')
    expect(lastPlace(storage, 'p', 'r')).toBe(null)
  })
})
