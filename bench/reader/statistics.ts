// The few statistics a benchmark needs. Figures are numbers of one unit; none is rounded here.

/**
 * The value below which a share `p` of the figures lies (0 to 1), interpolated between neighbours: type 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", 1996. Null where there are no figures.
 */
export function quantile(figures: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share lies between 0 and 1, ${p} does not`)
  if (figures.some((figure) => !Number.isFinite(figure))) throw new RangeError('every figure must be a finite number')
  const sorted = figures.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

/** The middle figure, or the mean of the two in the middle. Null where there are none. */
export function median(figures: readonly number[]): number | null {
  return quantile(figures, 0.5)
}

/** How many times as large `peer` is as `own`. Null where either is missing or `own` is nothing. */
export function ratio(peer: number | null, own: number | null): number | null {
  if (peer === null || own === null || own <= 0) return null
  return peer / own
}
