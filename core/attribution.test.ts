import { describe, expect, test } from 'vitest'
import { citedName, proposeAssertion } from './attribution'
import { ATTRIBUTION_CASES } from './attribution.cases'

describe('attribution', () => {
  test.each(ATTRIBUTION_CASES)('$asserts: $span', ({ span, asserts, name }) => {
    expect({ asserts: proposeAssertion(span), name: citedName(span) }).toEqual({ asserts, name })
  })

  test('reads spans of any length, and empty ones', () => {
    expect(proposeAssertion('')).toBe('content')
    expect(citedName('')).toBeNull()
    expect(proposeAssertion(`首脳は「${'と'.repeat(20_000)}」と述べた。`)).toBe('attribution')
    expect(proposeAssertion(`The ${'said '.repeat(20_000)}.`)).toBe('attribution')
  })
})
