// How a person likes to read: type size, line length, line height, typeface, readings. Kept in a cookie, so that the
// server's first answer already has it and nothing moves. Plain values: the server's page and the browser read this.

/** Every choice, in the order it is offered. `measure` is the line length; `readings` are furigana in the text. */
export const COMFORT_CHOICES = {
  size: ['1', '2', '3', '4', '5'],
  measure: ['short', 'medium', 'long', 'full'],
  leading: ['close', 'normal', 'open'],
  typeface: ['serif', 'sans'],
  readings: ['shown', 'faint', 'hidden'],
} as const

export type ComfortKind = keyof typeof COMFORT_CHOICES
export type Comfort = { readonly [K in ComfortKind]: (typeof COMFORT_CHOICES)[K][number] }

export const USUAL_COMFORT: Comfort = {
  size: '3',
  measure: 'medium',
  leading: 'normal',
  typeface: 'serif',
  readings: 'shown',
}

/** What a cookie's value says; the usual for whatever it leaves out or names wrongly. */
export function comfortOf(cookie: string | undefined): Comfort {
  const said = new URLSearchParams(cookie ?? '')
  const chosen: Partial<Record<ComfortKind, string>> = {}
  for (const kind of Object.keys(COMFORT_CHOICES) as ComfortKind[]) {
    const value = said.get(kind)
    chosen[kind] = COMFORT_CHOICES[kind].find((choice) => choice === value) ?? USUAL_COMFORT[kind]
  }
  return chosen as Comfort
}

/** The cookie's value; only what is not as usual. */
export function cookieOf(comfort: Comfort): string {
  const said = new URLSearchParams()
  for (const kind of Object.keys(COMFORT_CHOICES) as ComfortKind[]) {
    if (comfort[kind] !== USUAL_COMFORT[kind]) said.set(kind, comfort[kind])
  }
  return said.toString()
}
