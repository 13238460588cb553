// Where a claim comes from, as a tree: the origin on top, under each source whoever leans on it, the article among them.
// Several outlets that end in one root hang visibly from one branch.
import * as Plot from '@observablehq/plot'
import type { ReportClaim, ReportLink } from '@/core/report-claim.schema'
import type { ExportWords } from '../words'
import { drawingDocument, finish, GROUND, textWidth } from './paint'

type Node = {
  name: string
  isAnonymous: boolean
  isArticle: boolean
  isRoot: boolean
  depth: number
  row: number
  parent: number | null
}

const LINE = 24
const INDENT = 22
const SIZE = 13
const ARTICLE: ReportLink = { name: '', kind: 'document' }
const BRANCH = 'var(--tk-branch, var(--color-line-strong, #64748b))'

/** SVG of the chains of one claim: the article's and those of the evidence for it that may be told. */
export function chartChain(claim: ReportClaim, { t }: ExportWords): string {
  const nodes = treeOf(claim)
  const articleWord = t('report.chart.chain.article')
  const wordOf = (node: Node) => {
    if (node.isArticle) return articleWord
    const ends = node.depth > 0 ? `, ${t('report.voices.endsUnnamed')}` : ''
    return node.isRoot ? `${node.name} (${t('report.chart.chain.root')}${ends})` : node.name
  }
  const rows = nodes.map((node) => ({
    ...node,
    word: wordOf(node),
    x: 10 + node.depth * INDENT,
    y: 14 + node.row * LINE,
  }))
  const width = Math.ceil(Math.max(240, ...rows.map((row) => row.x + 16 + textWidth(row.word, SIZE))))
  const height = Math.max(1, rows.length) * LINE + 8
  const links = rows.flatMap((row) => {
    const parent = row.parent === null ? undefined : rows[row.parent]
    return parent ? [{ x: parent.x, top: parent.y + 6, y: row.y, to: row.x - 6 }] : []
  })
  const place = { x: 'x', y: 'y' }
  const fillOf = (row: Node) => (row.isAnonymous ? GROUND : BRANCH)
  const document = drawingDocument()
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      Plot.ruleX(links, { x: 'x', y1: 'top', y2: 'y', stroke: BRANCH, strokeWidth: 1.5 }),
      Plot.ruleY(links, { y: 'y', x1: 'x', x2: 'to', stroke: BRANCH, strokeWidth: 1.5 }),
      Plot.dot(
        rows.filter((row) => !row.isArticle),
        { ...place, r: 5, fill: { value: fillOf, scale: null }, stroke: BRANCH, strokeWidth: 1.5 },
      ),
      Plot.dot(
        rows.filter((row) => row.isArticle),
        { ...place, r: 5, symbol: 'square', fill: 'currentColor' },
      ),
      Plot.text(rows, { x: (row) => row.x + 12, y: 'y', text: 'word', textAnchor: 'start' }),
    ],
  })
  return finish(svg, document, {
    title: t('report.chart.chain.title'),
    desc: t('report.chart.chain.desc', { chains: rows.map((row) => row.word).join(' › ') }),
    prefix: 'tk-chain',
    states: [],
    maxWidth: width,
    fontSize: SIZE,
  })
}

/** The chains turned around and merged where they begin alike, as rows in the order they are drawn. */
function treeOf(claim: ReportClaim): Node[] {
  type Branch = { link: ReportLink; children: Map<string, Branch> }
  const root: Branch = { link: ARTICLE, children: new Map() }
  for (const chain of chainsOf(claim)) {
    let at = root
    for (const link of chain.toReversed()) {
      const key = `${link.kind} ${link.name}`
      const child = at.children.get(key) ?? { link, children: new Map() }
      at.children.set(key, child)
      at = child
    }
  }
  const nodes: Node[] = []
  const visit = (branch: Branch, depth: number, parent: number | null, isOpen: boolean) => {
    for (const child of branch.children.values()) {
      const isArticle = child.link === ARTICLE
      const isAnonymous = child.link.kind === 'anonymous'
      // The root is the last named source: the topmost name, whatever unnamed stands above it.
      const isRoot = !isArticle && !isAnonymous && isOpen
      const row = nodes.length
      nodes.push({ name: child.link.name, isAnonymous, isArticle, isRoot, depth, row, parent })
      visit(child, depth + 1, row, isOpen && isAnonymous)
    }
  }
  visit(root, 0, null, true)
  return nodes
}

/**
 * The article's chains and those of the evidence on the claim's side, each continued by the others where given short;
 * circular evidence hangs from the article itself, whatever its chain names between.
 */
function chainsOf(claim: ReportClaim): ReportLink[][] {
  const own = claim.annotations.map((mark) => [ARTICLE, ...mark.chain])
  const stance = claim.verdict === 'contradicted' ? 'refutes' : 'supports'
  const told = claim.evidence.filter((item) => item.stance === stance && item.chain.length > 0)
  const chains = [...own, ...told.map((item) => item.chain)]
  const articles = own.map((chain) => continued(chain, chains))
  return [
    ...articles,
    ...told.map(({ standing, chain }) =>
      standing === 'circular' ? [...chain.slice(0, 1), ...(articles[0] ?? [])] : continued(chain, chains),
    ),
  ]
}

function continued(chain: ReportLink[], others: readonly ReportLink[][]): ReportLink[] {
  const whole = [...chain]
  for (;;) {
    const last = whole.at(-1) as ReportLink
    const next = others.flatMap((other) => {
      const at = other.findIndex((link) => link.name === last.name && link.kind === last.kind)
      return at >= 0 && at < other.length - 1 && other[at] !== ARTICLE ? [other[at + 1] as ReportLink] : []
    })[0]
    if (next === undefined || whole.some((link) => link.name === next.name && link.kind === next.kind)) return whole
    whole.push(next)
  }
}
