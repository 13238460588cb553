// Skeleton: the shape of what is coming, so that nothing jumps. Size it with `className` (e.g. "h-5 w-40").
import { classes } from './classes'

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('skeleton-shimmer block rounded-sm', className)} />
}
