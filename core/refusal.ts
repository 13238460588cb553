// Expected failures. Everything that is refused for a reason a user can act on is a Refusal; anything else is a bug.

/**
 * Code → HTTP status, the one place. The text of a code is in `messages/` under `refusal.<code>`.
 * The catalogue test fails when a code lacks its text in either language.
 */
export const REFUSAL_STATUS = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'no-such-route': 404,
  'wrong-method': 405,
  stale: 412,
  'version-missing': 428,
  'bad-input': 422,
  'bad-json': 400,
  'bad-content-type': 415,
  'too-large': 413,
  'text-empty': 422,
  'text-binary': 422,
  'text-not-utf8': 422,
  'anchor-outside': 422,
  'anchor-mismatch': 422,
  'anchor-cuts-character': 422,
  'anchor-empty': 422,
  'anchor-uncounted': 422,
  'not-a-sentence': 422,
  'other-project': 422,
  'ground-not-of-verdict': 422,
  'claim-in-use': 409,
  'evidence-in-use': 409,
  'too-many-lines': 422,
  lacks: 422,
  'own-work': 403,
  'only-author': 403,
  'only-lead': 403,
  'not-submitted': 409,
  'not-draft': 409,
  'already-settled': 409,
  'words-required': 422,
  'review-outdated': 409,
  'nothing-to-publish': 409,
  'sole-author': 403,
  'edition-words-required': 422,
  'edition-withdrawn': 410,
  'not-suggestible': 422,
  'recommender-missing': 409,
  'recommender-busy': 409,
  'recommender-cancelled': 499,
  'recommender-says': 502,
  'recommender-not-json': 502,
  'recommender-not-w3c': 502,
  'fetch-address': 422,
  'fetch-forbidden': 403,
  'fetch-unreachable': 502,
  'fetch-slow': 504,
  'fetch-too-large': 502,
  'fetch-redirected': 502,
  'id-taken': 409,
  'name-taken': 409,
  'sign-in-failed': 401,
  'sign-in-slow-down': 429,
  'too-often': 429,
  'link-spent': 410,
  'password-short': 422,
  'password-wrong': 403,
  'set-up-done': 409,
  'set-up-token-wrong': 403,
  'last-admin': 409,
  'last-lead': 409,
  'view-as-not-here': 403,
  busy: 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof REFUSAL_STATUS

/** Values that the text of the code names, or that a program needs (the current record of a stale change). */
export type RefusalDetail = Record<string, unknown>

/** A clear "no": what is refused and the facts its text needs. Carries no language. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return REFUSAL_STATUS[this.code]
  }
}
