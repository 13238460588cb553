// One claim: its verdict and why, how many voices stand behind it, where the article says it, and the evidence.
import { useTranslations } from 'next-intl'
import type { ReportClaim, ReportMark } from '@/core/report-claim.schema'
import { Badge } from '../ui/badge'
import { classes } from '../ui/classes'
import { MARK_EDGE, MARK_LOOK, MarkBadge } from '../ui/mark'
import { Chain } from './chain'
import { Chart } from './chart'
import { EvidenceItem } from './evidence'
import { Quote } from './quote'
import { VerdictWord } from './verdict-word'
import { Voices } from './voices'

/** The anchor of a claim in the page. */
export const claimAnchor = (number: number) => `claim-${number}`

/** `lang`: the article's. `chart`: the drawing of where the claim comes from. */
export function Claim({ claim, lang, chart }: { claim: ReportClaim; lang: string; chart: string | null }) {
  const t = useTranslations('report')
  const words = useTranslations('words')
  const { number, statement, verdict, annotations, evidence, elsewhere } = claim
  const chains = annotations.map((mark) => mark.chain)
  const isOneChain = new Set(chains.map((links) => JSON.stringify(links))).size === 1
  return (
    <article
      id={claimAnchor(number)}
      aria-labelledby={`${claimAnchor(number)}-title`}
      className="grid scroll-mt-20 gap-4 rounded-lg border border-line bg-paper p-4 sm:p-5 print:rounded-none print:border-x-0 print:border-b-0 print:bg-transparent print:px-0"
    >
      <header className={classes('grid gap-2 border-l-4 pl-3', MARK_LOOK[verdict].edge, MARK_EDGE[verdict])}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a href={`#${claimAnchor(number)}`} className="text-xs font-medium text-ink-2 no-underline hover:underline">
            {t('claim.number', { number })}
          </a>
          <VerdictWord mark={verdict} isUndecided={claim.isUndecided} />
        </p>
        <h3 id={`${claimAnchor(number)}-title`} lang={statement ? undefined : lang} className="text-md font-semibold">
          {statement ?? annotations[0]?.quote.exact}
        </h3>
        <ul className="flex flex-wrap items-center gap-1.5">
          <li>
            <Badge>
              {words('weightLabel')}: {words(`weight.${claim.weight}`)}
            </Badge>
          </li>
          {claim.asserts === 'attribution' && (
            <li>
              <Badge>{words('asserts.attribution')}</Badge>
            </li>
          )}
          {claim.grounds.map((ground) => (
            <li key={ground}>
              <Badge>{words(`ground.${ground}`)}</Badge>
            </li>
          ))}
        </ul>
        {claim.flags.map(({ flag, words: why }) => (
          <p key={`${flag} ${why}`} className="text-sm whitespace-pre-wrap">
            <strong className="font-semibold">{words(`flag.${flag}`)}</strong> {why}
          </p>
        ))}
        {!claim.isCounted && <p className="text-xs text-ink-2">{t('claim.notCounted')}</p>}
        {claim.underRevision > 0 && (
          <p className="text-xs text-ink-2">{t('finding.underRevision', { n: claim.underRevision })}</p>
        )}
      </header>

      {/* That something was said needs no second voice: there the publication itself is the evidence. */}
      {claim.asserts === 'content' &&
        claim.voices.map((voices) => <Voices key={voices.stance} voices={voices} showSide={claim.voices.length > 1} />)}
      <Chart svg={chart} />
      {isOneChain && <Chain links={chains[0] ?? []} start={t('chart.chain.article')} />}

      <div className="grid gap-5">
        {annotations.map((mark) => (
          <Place key={mark.id} mark={mark} lang={lang} showMark={claim.isUndecided} showChain={!isOneChain} />
        ))}
      </div>

      {evidence.length > 0 && (
        <section className="grid gap-3">
          <h4 className="text-sm font-semibold">{t('heading.evidence')}</h4>
          <ul className="grid gap-4 border-t border-line pt-3">
            {evidence.map((item, i) => (
              // Protected items have nothing to tell them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <EvidenceItem item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}

      {elsewhere.length > 0 && (
        <section className="grid gap-1 text-sm">
          <h4 className="font-semibold">{t('heading.elsewhere')}</h4>
          <ul className="grid gap-1">
            {elsewhere.map((other) => (
              <li key={`${other.article} ${other.outlet} ${other.verdict}`} className="flex flex-wrap gap-x-2">
                {t('claim.elsewhere', { ...other, verdict: words(`mark.${other.verdict}`) })}
              </li>
            ))}
          </ul>
          <p className="text-xs text-ink-2">{t('claim.elsewhereNote')}</p>
        </section>
      )}
    </article>
  )
}

/** Where the article says it, with the reviewer's words. */
function Place({
  mark,
  lang,
  showMark,
  showChain,
}: {
  mark: ReportMark
  lang: string
  showMark: boolean
  showChain: boolean
}) {
  const t = useTranslations('report')
  const page = useTranslations('reportPage')
  return (
    <div className="grid gap-2">
      {showMark && <MarkBadge mark={mark.mark} className="justify-self-start" />}
      <Quote quote={mark.quote} lang={lang} mark={mark.mark} />
      {mark.secondQuote && (
        <div className="grid gap-1">
          <p className="text-xs text-ink-3">{t('claim.secondQuote')}</p>
          <Quote quote={mark.secondQuote} lang={lang} />
        </div>
      )}
      {mark.namedSource && (
        <p className="text-sm">
          <span className="text-ink-3">{t('claim.namedSource')}:</span> {mark.namedSource.name}
        </p>
      )}
      {showChain && <Chain links={mark.chain} start={t('chart.chain.article')} />}
      {mark.note && <p className="text-base whitespace-pre-wrap">{mark.note}</p>}
      <p className="text-xs text-ink-3">
        {[
          t('claim.by', { name: mark.author }),
          t('claim.version', { number: mark.versionNumber }),
          mark.reviewers.length > 0 && t('claim.reviewedBy', { names: mark.reviewers.join(page('listComma')) }),
          mark.isUnderRevision && t('claim.underRevision'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
