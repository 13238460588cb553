// Avatar: the first letter of a name on a colour of its own, told apart also by the letter. `id` picks the colour.
// PersonName: avatar and name in a line.
import { classes } from './classes'

/** Hues well apart from those of the verdicts. */
const HUES = [268, 300, 330, 240, 350, 285]

/** The hue of a person, the same everywhere. */
export function hueOf(id: string): number {
  return HUES[[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % HUES.length] ?? 268
}

export function Avatar({ name, id, className = 'size-6.5 text-xs' }: { name: string; id: string; className?: string }) {
  const hue = hueOf(id)
  return (
    <span
      aria-hidden
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
        className,
      )}
      style={{
        background: `light-dark(oklch(0.9 0.05 ${hue}), oklch(0.36 0.07 ${hue}))`,
        color: `light-dark(oklch(0.36 0.1 ${hue}), oklch(0.9 0.05 ${hue}))`,
      }}
    >
      {[...new Intl.Segmenter().segment(name)][0]?.segment.toUpperCase() ?? ''}
    </span>
  )
}

export function PersonName({ name, id }: { name: string; id: string }) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5">
      <Avatar name={name} id={id} className="size-5 text-2xs" />
      <span className="truncate">{name}</span>
    </span>
  )
}
