// Quote: the words an annotation stands on, underlined as its mark, with a little of the text around them, dimmed.
import type { Mark } from '@/core/words'
import { classes } from './classes'
import { MARK_LOOK } from './mark'

export function Quote({
  mark,
  before = '',
  exact,
  after = '',
  lang,
  className,
}: {
  mark: Mark
  before?: string
  exact: string
  after?: string
  /** Language of the article. */
  lang: string
  className?: string
}) {
  return (
    <p lang={lang} className={classes('font-serif text-base leading-[1.85]', className)}>
      {before && <span className="text-ink-3">{before}</span>}
      <span className={MARK_LOOK[mark].line}>{exact.replaceAll('\n', ' ')}</span>
      {after && <span className="text-ink-3">{after}</span>}
    </p>
  )
}
