// Where time and ids come from. Everything that needs one is handed one.
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** The time now, ISO 8601 in UTC with milliseconds. */
export function now(): string {
  return new Date().toISOString()
}

/** A new id: UUIDv7, so that records sort by when they were made. */
export function newId(): string {
  return v7()
}

/** 256 random bits, hex: salts and tokens. */
export function randomToken(): string {
  return randomBytes(32).toString('hex')
}
