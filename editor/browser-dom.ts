// In the browser this stands in the place of linkedom (next.config.js), which BudouX imports for HTML it never sees here.

/** The browser's own. */
export const DOMParser = globalThis.DOMParser
