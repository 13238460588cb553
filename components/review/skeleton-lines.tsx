// Where a few lines will stand.
export function SkeletonLines() {
  return (
    <div aria-hidden className="grid gap-2">
      <div className="h-3 w-1/3 rounded-sm skeleton-shimmer" />
      <div className="h-3 w-4/5 rounded-sm skeleton-shimmer" />
      <div className="h-3 w-2/3 rounded-sm skeleton-shimmer" />
    </div>
  )
}
