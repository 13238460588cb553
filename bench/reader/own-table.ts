// What was measured of ours, and how many times as long the peers take.
import type { OwnFigures, Typing } from './own'
import type { PeerEngine, PeerFigures } from './peers'
import { markdown, milliseconds, scrolled } from './peer-table'
import { median, ratio } from './statistics'

const KILOBYTE = 1000
const MEGABYTE = 1_048_576

/** Milliseconds from data in memory to painted; null where the reader does not tell when its data is ready. */
export function ownOpen({ opened }: OwnFigures): number | null {
  return median(
    opened.flatMap(({ painted, dataReady }) => (painted === null || dataReady === null ? [] : painted - dataReady)),
  )
}

/** Opening, then everything done in the open article. */
export function ownTables(all: readonly OwnFigures[]): string[] {
  const opening = markdown(
    [
      'Tenkyo, ms',
      'from navigation',
      'least–most',
      'from data in memory',
      'processor time',
      'layout shift',
      'script, KB',
      'n',
    ],
    all.map((figures) => {
      const painted = figures.opened.flatMap((times) => times.painted ?? [])
      const shift = median(figures.opened.map((times) => times.shift))
      return [
        figures.size,
        painted.length > 0 ? milliseconds(median(painted)) : figures.gaveUp ? 'did not end' : 'not measured',
        painted.length > 0 ? `${milliseconds(Math.min(...painted))}–${milliseconds(Math.max(...painted))}` : '',
        milliseconds(ownOpen(figures)),
        milliseconds(median(figures.opened.map((times) => times.processor))),
        shift === null ? 'not measured' : shift.toFixed(4),
        figures.scriptBytes === null ? 'not measured' : (figures.scriptBytes / KILOBYTE).toFixed(0),
        String(painted.length),
      ]
    }),
  )
  const working = markdown(
    [
      'Tenkyo',
      'key 1 → saved, ms: median / p95',
      'key → paint, ms: p95',
      'in an empty page',
      'drawing a change, ms',
      'hit test, ms',
      'slow scroll: frames > 50 ms',
      'fling: frames > 50 ms',
      'highlight memory: script / DOM',
    ],
    all.map((figures) => [
      figures.size,
      figures.saved === null
        ? 'not measured'
        : `${milliseconds(figures.saved.median)} / ${milliseconds(figures.saved.p95)} (n ${figures.saved.n})`,
      typed(figures.typing),
      typed(figures.typingFloor),
      milliseconds(figures.draw),
      milliseconds(figures.hitTest),
      scrolled(figures.slow),
      scrolled(figures.fling),
      ownMemory(figures),
    ]),
  )
  const changing = markdown(
    [
      'a colleague’s change: script / all work / from its drawing to paint, ms',
      'nothing (floor)',
      'add',
      'change',
      'remove',
    ],
    all.map(({ size, changes }) => [
      size,
      ...(['nothing', 'add', 'change', 'remove'] as const).map((kind) => {
        const figure = changes?.[kind]
        return figure === undefined
          ? 'not measured'
          : [figure.script, figure.busy, figure.painted].map(milliseconds).join(' / ')
      }),
    ]),
  )
  return [opening, working, changing]
}

function typed(typing: Typing | null): string {
  if (typing === null) return 'not measured'
  return `${typing.p95 === 0 ? 'under 16' : milliseconds(typing.p95)}; ${typing.over} of ${typing.n} over 16`
}

/** Beyond the text without annotations and the annotations as data. */
function ownMemory({ memory, bareMemory, heldMemory }: OwnFigures): string {
  if (memory === null || bareMemory === null || heldMemory === null) return 'not measured'
  const script = ((memory.script - heldMemory.script) / MEGABYTE).toFixed(2)
  if (memory.dom === null || bareMemory.dom === null) return `${script} MB`
  return `${script} / ${((memory.dom - bareMemory.dom) / MEGABYTE).toFixed(2)} MB`
}

const PEERS: [engine: PeerEngine, name: string][] = [
  ['recogito-css', 'Recogito, CSS highlights'],
  ['recogito-spans', 'Recogito, spans'],
  ['hypothesis', 'Hypothesis'],
]

/** How many times as long the peers' cold open takes as ours from data in memory, and as ours from navigation. */
export function ratioTable(own: readonly OwnFigures[], peers: readonly PeerFigures[]): string {
  return markdown(
    ['peer ÷ Tenkyo, cold open', ...PEERS.map(([, name]) => name)],
    own.flatMap((figures) => {
      if (!peers.some((peer) => peer.size === figures.size)) return []
      const navigation = median(figures.opened.flatMap((times) => times.painted ?? []))
      const row = (words: string, ours: number | null) => [
        `${figures.size}, ${words}`,
        ...PEERS.map(([engine]) =>
          times(
            peers.find((peer) => peer.engine === engine && peer.size === figures.size),
            ours,
          ),
        ),
      ]
      return [row('from data in memory', ownOpen(figures)), row('ours from navigation', navigation)]
    }),
  )
}

function times(peer: PeerFigures | undefined, ours: number | null): string {
  const theirs = median(peer?.opened.flatMap((one) => one.painted ?? []) ?? [])
  if (peer?.gaveUp && theirs === null) return 'did not end'
  const found = ratio(theirs, ours)
  return found === null ? 'not measured' : `${found.toFixed(1)} ×`
}
