'use client'
// An own annotation, open: everything editable in place, in the order one thinks. Saved as it is typed.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AnnotationContent } from '@/core/annotation.schema'
import { ASSERTIONS, groundsOf, MARKS, WEIGHTS } from '@/core/words'
import { TextArea } from '../ui/text-area'
import { MARK_GLYPHS, MARK_LOOK } from '../ui/mark'
import { AgainButton } from './again-button'
import { CardActions } from './card-actions'
import { CardReviews } from './card-reviews'
import { ChainField } from './chain-field'
import { ChoiceRow } from './choice-row'
import { ClaimField } from './claim-field'
import { Conflict } from './conflict'
import { contentOf } from './content'
import { EvidenceField } from './evidence-field'
import { FlagsField } from './flags-field'
import { NamedSourceField } from './named-source-field'
import { SecondPlaceField } from './second-place-field'
import type { Kept } from './state'
import { useSession } from './use-reader'
import { useTyped } from './use-typed'

export function CardEditor({ one }: { one: Kept }) {
  const t = useTranslations()
  const { marking } = useSession()
  const { id } = one.annotation
  const content = contentOf(one)
  const change = (part: Partial<AnnotationContent>, field?: string) => marking.change(id, part, field)
  const isClaim = content.mark !== 'set-aside'
  const note = useTyped(content.note, (text) => change({ note: text }, 'note'))
  return (
    <div className="grid gap-3 border-t border-line px-3.5 pt-3 pb-3.5">
      {one.saving.state === 'stale' && <Conflict one={one} saving={one.saving} />}
      <div className="grid gap-1">
        <ChoiceRow
          isStacked
          label={t('words.verdict')}
          choices={MARKS.map((mark) => ({
            value: mark,
            title: t(`words.markMeaning.${mark}`),
            label: (
              <>
                <span aria-hidden className={`text-sm ${MARK_LOOK[mark].text}`}>
                  {MARK_GLYPHS[mark]}
                </span>
                {t(`words.mark.${mark}`)}
              </>
            ),
            pressedLook: `font-semibold ${MARK_LOOK[mark].text} ${MARK_LOOK[mark].soft} ${MARK_LOOK[mark].edge}`,
          }))}
          pressed={[content.mark]}
          onChoose={(mark) => marking.remark(id, mark)}
        />
        <p className="text-xs text-ink-3">{t(`words.markMeaning.${content.mark}`)}</p>
      </div>
      {isClaim && (
        <>
          <Row label={t('reader.asserts')} isBeside>
            <div className="grid gap-1.5">
              <ChoiceRow
                label={t('reader.asserts')}
                choices={ASSERTIONS.map((value) => ({
                  value,
                  label: t(`words.asserts.${value}`),
                  title: t(`words.assertsMeaning.${value}`),
                }))}
                pressed={[content.asserts]}
                onChoose={(asserts) => change({ asserts })}
              />
              {content.asserts === 'attribution' && <NamedSourceField one={one} onChange={change} />}
              <AgainButton one={one} command="last-source" place="named" />
            </div>
          </Row>
          <Row label={t('words.nouns.ground')} hint={content.grounds.length > 1 ? t('reader.firstLeads') : undefined}>
            <ChoiceRow
              label={t('words.nouns.ground')}
              choices={groundsOf(content.mark).map((value) => ({ value, label: t(`words.ground.${value}`) }))}
              pressed={content.grounds}
              onChoose={(ground) =>
                change({
                  grounds: content.grounds.includes(ground)
                    ? content.grounds.filter((other) => other !== ground)
                    : [...content.grounds, ground],
                })
              }
            />
            <AgainButton one={one} command="last-ground" place="ground" />
            {content.grounds.includes('internal') && <SecondPlaceField one={one} onChange={change} />}
          </Row>
        </>
      )}
      {/* Whoever put the mark by its key types the reason next, and must see it in the lowest window. */}
      <TextArea label={t('words.nouns.note')} rows={2} data-part="note" maxLength={10_000} {...note.props} />
      {isClaim && (
        <>
          <Row label={t('words.weightLabel')} isBeside>
            <ChoiceRow
              label={t('words.weightLabel')}
              choices={WEIGHTS.map((value) => ({ value, label: t(`words.weight.${value}`) }))}
              pressed={[content.weight]}
              onChoose={(weight) => change({ weight })}
            />
          </Row>
          <Row label={t('words.nouns.evidence')}>
            <EvidenceField one={one} onChange={change} />
            <AgainButton one={one} command="last-evidence" place="evidence" />
          </Row>
          <Row label={t('words.nouns.chain')} isBeside>
            <div className="grid min-w-0 gap-1.5">
              <ChainField
                chain={content.chain}
                label={t('reader.addToChain')}
                firstLink={t('reader.firstSource')}
                onChange={(chain) => change({ chain })}
              />
              <AgainButton one={one} command="last-source" place="chain" />
            </div>
          </Row>
          <Row label={t('words.nouns.claim')} isBeside>
            <ClaimField content={content} onChange={change} />
          </Row>
          <Row label={t('reader.flags')} isBeside>
            <FlagsField flags={content.flags} onChange={change} />
          </Row>
        </>
      )}
      <CardReviews one={one} />
      <CardActions one={one} />
    </div>
  )
}

function Row({
  label,
  hint,
  isBeside = false,
  children,
}: {
  label: string
  hint?: string
  /** The label stands beside the field rather than over it. */
  isBeside?: boolean
  children: ReactNode
}) {
  return (
    <div className={isBeside ? 'grid grid-cols-[4.75rem_minmax(0,1fr)] items-baseline gap-1.5' : 'grid gap-1.5'}>
      <h3 className="flex items-baseline gap-2 text-xs font-medium text-ink-2">
        {label}
        {hint && <span className="font-normal text-ink-3">{hint}</span>}
      </h3>
      {children}
    </div>
  )
}
