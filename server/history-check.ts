// The check of the whole history: whether every event still is as it was written, each chained to the one before.
import { type ChainVerdict, verifyChains } from '@/db/event-chain'
import { reading } from './database'

/** Stream (a project's id, or `site`) → what the check of its chain found. */
export function checkHistory(): Promise<Map<string, ChainVerdict>> {
  return verifyChains(reading())
}
