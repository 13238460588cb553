// The log: JSON lines on standard output.
import pino from 'pino'
import { once } from './once'

/** The process's logger. LOG_LEVEL sets how much it says. */
export function log() {
  return once('log', () => pino({ level: process.env.LOG_LEVEL ?? 'info', base: null }))
}
