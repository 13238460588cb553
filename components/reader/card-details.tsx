'use client'
// An annotation that this person does not change: everything it rests on, to read; and what colleagues said of it.
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { contentOf } from './content'
import { EvidenceList } from './evidence-list'
import { CardReviews } from './card-reviews'
import { whyNotJudge } from './judging'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'

export function CardDetails({ one }: { one: Kept }) {
  const t = useTranslations()
  const session = useSession()
  const { asker, mayAnnotate, isLead, store, marking } = session
  const mayJudge = whyNotJudge(one, asker.personId, mayAnnotate) === null
  return (
    <div className="grid gap-3 border-t border-line px-3.5 pt-3 pb-3.5 text-sm">
      <Basis one={one} />
      <CardReviews one={one} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayJudge && (
          <Button size="sm" variant="primary" kbd="r" onClick={() => store.set({ mode: 'review' })}>
            {t('review.begin')}
          </Button>
        )}
        {isLead && (
          <Button size="sm" variant="quiet" onClick={() => marking.remove(one.annotation.id)}>
            {t('reader.delete')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What a verdict rests on: note, evidence, claim, named source, flags' words. */
export function Basis({ one }: { one: Kept }) {
  const t = useTranslations()
  const claims = useReader((state) => state.claims)
  const sources = useReader((state) => state.sources)
  const content = contentOf(one)
  const claim = content.claimId === null ? undefined : claims.get(content.claimId)
  const named = content.namedSourceId === null ? undefined : sources.get(content.namedSourceId)
  return (
    <>
      {content.note !== '' && (
        <Part label={t('words.nouns.note')}>
          <p className="whitespace-pre-wrap" data-note="">
            {content.note}
          </p>
        </Part>
      )}
      {named && <Part label={t('reader.namedSource')}>{named.name}</Part>}
      {content.secondAnchor !== null && (
        <Part label={t('reader.secondPlace')}>
          <q className="font-serif">{content.secondAnchor.exact}</q>
        </Part>
      )}
      {content.evidence.length > 0 && (
        <Part label={t('words.nouns.evidence')}>
          <EvidenceList uses={content.evidence} />
        </Part>
      )}
      {content.flags.map(({ flag, words }) => (
        <Part key={flag} label={t(`words.flag.${flag}`)}>
          {words}
        </Part>
      ))}
      {claim && <Part label={t('words.nouns.claim')}>{claim.statement}</Part>}
    </>
  )
}

function Part({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <h3 className="text-xs font-medium text-ink-3">{label}</h3>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
