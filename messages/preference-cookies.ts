// Names of the cookies that keep a reader's language and theme. Plain values: both the server and the browser read them.

/** The cookie that keeps a reader's choice of language: `en` or `ja`. */
export const LOCALE_COOKIE = 'tenkyo-locale'

/** The cookie that keeps a reader's choice of theme; absent or `system`: as the device says. */
export const THEME_COOKIE = 'tenkyo-theme'

/** The cookie that keeps how a reader likes articles set: size, line length, typeface (`components/reader/comfort.ts`). */
export const COMFORT_COOKIE = 'tenkyo-comfort'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
