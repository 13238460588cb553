// The shape of a report while it is composed.
import { Skeleton } from '../ui/skeleton'

export function ReportSkeleton() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-10 gap-y-6 px-4 pt-6 sm:px-8 sm:pt-10 lg:grid-cols-[13rem_minmax(0,46rem)]">
      <div className="hidden content-start gap-2 lg:grid">
        {['w-24', 'w-32', 'w-20', 'w-28', 'w-36', 'w-24', 'w-28'].map((width, i) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Skeleton key={i} className={`h-4 ${width}`} />
        ))}
      </div>
      <div className="grid content-start gap-6">
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-9 w-4/5" />
        <Skeleton className="h-36 w-full" />
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-24 w-full" />
      </div>
    </div>
  )
}
