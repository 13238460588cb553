// The mark of the product: a seal cut with 典.

export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden>
      <rect x="2" y="2" width="60" height="60" rx="13" className="fill-accent" />
      <rect
        x="8"
        y="8"
        width="48"
        height="48"
        rx="8.5"
        fill="none"
        strokeWidth="1.8"
        opacity=".5"
        className="stroke-on-accent"
      />
      <g fill="none" strokeWidth="4.2" strokeLinecap="square" className="stroke-on-accent">
        <path d="M20.5 40V20.5h23V40M28.2 15.5V40M35.8 15.5V40M20.5 29.6h23M14.8 40h34.4M26.5 43.6l-8 6M37.5 43.6l8 6" />
      </g>
    </svg>
  )
}
