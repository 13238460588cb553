// What can happen, as words. The browser and the history page read these; `db/write.ts` appends them.

export const SUBJECT_KINDS = [
  'person',
  'project',
  'member',
  'article',
  'block',
  'sentence',
  'annotation',
  'review',
  'source',
  'evidence',
  'claim',
  'edition',
  'suggestion',
  'recommender',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const EVENT_ACTIONS = [
  'create',
  'change',
  'withdraw',
  'restore',
  'submit',
  'accept',
  'reject',
  'review',
  'close-review',
  'look-at',
  'look-away',
  'dismiss',
  'publish',
  'unpublish',
  'sign-in-link',
  'change-password',
  'disable',
  'enable',
  'view-as',
] as const
export type EventAction = (typeof EVENT_ACTIONS)[number]
