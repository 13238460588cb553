// The page of a peer. `?engine=` names the engine, `?size=` the article; what the driver may ask stands on the window.
import type { BenchData, Engine } from './engines/engine'
import { hypothesis } from './engines/hypothesis'
import { plain } from './engines/plain'
import { recogito } from './engines/recogito'
import { tenkyo } from './engines/tenkyo'
import { withoutAnnotations } from './engines/without-annotations'
import { type Measuring, measuring } from './measuring'

declare global {
  interface Window {
    /** Resolves when article and annotations are in memory. */
    bench: Promise<Measuring>
  }
}

function measured<P>(engine: Engine<P>): (container: HTMLElement, data: BenchData) => Measuring {
  return (container, data) => measuring(container, engine, data)
}

const ENGINES: Record<string, () => ReturnType<typeof measured>> = {
  plain: () => measured(plain()),
  tenkyo: () => measured(tenkyo()),
  'tenkyo-bare': () => measured(withoutAnnotations(tenkyo())),
  'recogito-css': () => measured(recogito('CSS_HIGHLIGHTS')),
  'recogito-spans': () => measured(recogito('SPANS')),
  hypothesis: () => measured(hypothesis()),
}

async function load(): Promise<Measuring> {
  // Recogito writes a line to the console at each redraw, which costs time only here.
  console.log = console.debug = () => {}
  const asked = new URLSearchParams(location.search)
  const make = ENGINES[asked.get('engine') ?? '']
  const container = document.getElementById('article')
  if (make === undefined || container === null) throw new Error(`there is no engine ${asked.get('engine')}`)
  const data = (await (await fetch(`/data/${asked.get('size')}.json`)).json()) as BenchData
  await loadFonts(container, data.paragraphs)
  return make()(container, data)
}

/** Shows every character once, so that no font comes while the clock runs. */
async function loadFonts(container: HTMLElement, paragraphs: readonly string[]): Promise<void> {
  const sample = document.createElement('p')
  sample.textContent = [...new Set(paragraphs.join(''))].join('')
  container.append(sample)
  await document.fonts.load('17px "Noto Serif JP Variable"', sample.textContent)
  await document.fonts.ready
  sample.remove()
}

window.bench = load()
