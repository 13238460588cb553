// The drawings of a report for its page: SVG made here, so that page, file and print show one picture.
import type { Report } from '@/core/report.schema'
import { chartChain } from './chain-tree'
import { chartCoverage } from './coverage-strip'
import { chartIndex } from './index-scale'
import { chartShares } from './shares'
import type { ExportWords } from '../words'

/** Drawings in the words' language; `claims` in the report's order, null where the article leans on nobody. */
export function chartsOf(report: Report, words: ExportWords) {
  return {
    index: report.index.bounds && chartIndex(report, words),
    coverage: report.coverage.sentences > 0 ? chartCoverage(report, words) : null,
    shares: report.shares.n > 0 ? chartShares(report, words) : null,
    claims: report.claims.map((claim) =>
      claim.annotations.some(({ chain }) => chain.length > 0) ? chartChain(claim, words) : null,
    ),
  }
}
