'use client'
// The note of one annotation on paper: what its card says, in full.
import { useLocale, useTranslations } from 'next-intl'
import { MARK_GLYPHS } from '../ui/mark'
import { ChainText } from './chain-text'
import { contentOf } from './content'
import type { Kept } from './state'
import { useReader } from './use-reader'

export function PrintNote({ one, number }: { one: Kept; number: number }) {
  const t = useTranslations()
  const locale = useLocale()
  const people = useReader((state) => state.people)
  const claims = useReader((state) => state.claims)
  const evidence = useReader((state) => state.evidence)
  const { annotation } = one
  const { mark, asserts, weight, grounds, flags, chain, claimId, evidence: uses, note, anchor } = contentOf(one)
  const facts = [
    t(`words.status.${annotation.status}`),
    mark !== 'set-aside' && `${t('words.weightLabel')}: ${t(`words.weight.${weight}`)}`,
    asserts === 'attribution' && t('words.asserts.attribution'),
    ...grounds.map((ground) => t(`words.ground.${ground}`)),
    ...flags.map(({ flag, words }) => `${t(`words.flag.${flag}`)}${words === '' ? '' : `: ${words}`}`),
    people.get(annotation.authorId)?.name,
  ].filter((fact) => typeof fact === 'string')
  const claim = claimId === null ? undefined : claims.get(claimId)
  return (
    <li value={number}>
      <p className="print-note-head" lang={locale}>
        <strong>
          {MARK_GLYPHS[mark]} {t(`words.mark.${mark}`)}
        </strong>{' '}
        {facts.join(' · ')}
      </p>
      <blockquote>{anchor.exact}</blockquote>
      {claim && (
        <p>
          {t('words.nouns.claim')}: {claim.statement}
        </p>
      )}
      {note !== '' && <p className="print-words">{note}</p>}
      {chain.length > 0 && (
        <p>
          {t('words.nouns.chain')}: <ChainText chain={chain} />
        </p>
      )}
      {uses.map(({ evidenceId, stance }) => {
        const item = evidence.get(evidenceId)
        return (
          <p key={evidenceId}>
            {t(`words.stance.${stance}`)}: {item?.title ?? t('reader.unknownEvidence')}
            {item?.url && <> {item.url}</>}
            {item?.publishedOn && <> ({item.publishedOn})</>}
          </p>
        )
      })}
    </li>
  )
}
