// A quoted place of the article with a little of what stands around it.
import type { ReportQuote } from '@/core/report-claim.schema'
import type { Mark } from '@/core/words'
import { classes } from '../ui/classes'
import { MARK_LOOK } from '../ui/mark'

/** `lang`: the article's. `mark` draws its line under the words. */
export function Quote({ quote, lang, mark }: { quote: ReportQuote; lang: string; mark?: Mark }) {
  return (
    <blockquote lang={lang} className="border-l-2 border-line-strong/60 pl-3 font-serif text-base leading-relaxed">
      {quote.prefix && (
        <span className="text-ink-3">
          <span aria-hidden>…</span>
          {quote.prefix}
        </span>
      )}
      <q
        className={classes('whitespace-pre-wrap before:content-none after:content-none', mark && MARK_LOOK[mark].line)}
      >
        {quote.exact}
      </q>
      {quote.suffix && (
        <span className="text-ink-3">
          {quote.suffix}
          <span aria-hidden>…</span>
        </span>
      )}
    </blockquote>
  )
}
