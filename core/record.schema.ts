// What every stored record shares: id, version, times, and the bounds of free text.
import { z } from 'zod'

/** Ids are UUIDs, made in code: by the client for what a person creates, by the server for the rest. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** ISO 8601 in UTC with milliseconds. */
export const Time = z.iso.datetime()
export type Time = z.infer<typeof Time>

/** A calendar date without a time: 2022-11-26. */
export const Day = z.iso.date()

/** A record's version: 1 at first, one more with each change; a change names the version it saw. */
export const Version = z.int().min(1)

/** One line a person typed: trimmed, no control characters, no lone surrogates (which have no UTF-8). */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** Several lines a person typed. Line ends become \n; other control characters and lone surrogates are refused. */
export const Words = (max: number) =>
  z
    .string()
    .max(max)
    .transform((s) => s.replace(/\r\n?/g, '\n'))
    .refine((s) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(s))

/** An address a reader can open: http or https only, so that `javascript:` never reaches a link. */
export const WebAddress = z
  .string()
  .trim()
  .max(2048)
  .refine((s) => {
    if (!/^https?:\/\/[^\p{Cc}\p{Cs}]*$/iu.test(s) || !URL.canParse(s)) return false
    const url = new URL(s)
    return url.username === '' && url.password === ''
  })
