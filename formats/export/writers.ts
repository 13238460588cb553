// The export formats there are, in the order they are offered. A format is one file beside this and one line here.
import { csv } from './csv'
import { html } from './html'
import { json } from './json'
import { markdown } from './markdown'
import { w3c } from './w3c'
import type { Writer } from './writer'

export const WRITERS: readonly Writer[] = [html, markdown, csv, json, w3c]

/** The format of an id; null for one there is not. */
export function writerOf(id: string): Writer | null {
  return WRITERS.find((writer) => writer.id === id) ?? null
}
