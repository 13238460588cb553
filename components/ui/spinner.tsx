// Spinner: something is going on. Beside words that say what; on its own give it a `label`.
export function Spinner({ label, className = 'size-4' }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`animate-spin ${className}`}
      role={label ? 'status' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeOpacity=".25" strokeWidth="2" />
      <path
        d="M8 1.75A6.25 6.25 0 0 1 14.25 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
