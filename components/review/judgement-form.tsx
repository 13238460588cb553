'use client'
// A judgement: approve, request changes, dispute (with words, and another verdict where the reviewer would give one). A
// lead can reject.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { JUDGEMENTS, type Judgement, MARKS } from '@/core/words'
import type { Problem } from '../api'
import { ProblemBanner } from '../problem-banner'
import { ChoiceRow } from '../reader/choice-row'
import { contentOf } from '../reader/content'
import type { Kept } from '../reader/state'
import { useSession } from '../reader/use-reader'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'
import { type Asking, useJudgementDraft } from './judgement-draft'

/** `onDone` is called once the server took the judgement. */
export function JudgementForm({ one, onDone }: { one: Kept; onDone: () => void }) {
  const t = useTranslations()
  const { judging, isLead, storage, asker, keys } = useSession()
  const { draft, change, forget } = useJudgementDraft(storage, asker.personId, one.annotation.id)
  const { asking, words, proposed } = draft
  const field = useRef<HTMLTextAreaElement>(null)
  const isJustAsked = useRef(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)

  // The person just asked for this field; one that was kept from before waits until it is wanted.
  useEffect(() => {
    if (isJustAsked.current) field.current?.focus()
    isJustAsked.current = false
  })

  function ask(next: Exclude<Asking, null>): void {
    isJustAsked.current = true
    change({ asking: next })
  }

  async function give(judgement: Judgement | 'reject'): Promise<void> {
    setBusy(true)
    const met =
      judgement === 'reject'
        ? await judging.reject(one, words)
        : await judging.judge(one, judgement, words, judgement === 'dispute' ? proposed : null)
    setBusy(false)
    setProblem(met)
    if (met !== null) return
    forget()
    onDone()
  }

  const needsWords = asking !== null && words.trim() === ''
  return (
    <div className="grid gap-2.5">
      <ProblemBanner problem={problem} onRetry={() => void give(asking ?? 'approve')} />
      {asking === null ? (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            kbd="a"
            busy={isBusy}
            onClick={() => void give('approve')}
            className="max-lg:h-12! max-sm:flex-1"
          >
            {t('words.judgement.approve')}
          </Button>
          {JUDGEMENTS.filter((judgement) => judgement !== 'approve').map((judgement) => (
            <Button key={judgement} onClick={() => ask(judgement)} className="max-lg:h-12! max-sm:flex-1">
              {t(`words.judgement.${judgement}`)}
            </Button>
          ))}
          {isLead && (
            <Button variant="danger" onClick={() => ask('reject')} className="max-lg:h-12! max-sm:flex-1">
              {t('review.reject')}
            </Button>
          )}
        </div>
      ) : (
        <div className="grid gap-2.5">
          {asking === 'dispute' && (
            <div className="grid gap-1">
              <span className="text-sm font-medium">{t('review.propose')}</span>
              <ChoiceRow
                label={t('review.propose')}
                choices={MARKS.filter((mark) => mark !== contentOf(one).mark).map((value) => ({
                  value,
                  label: t(`words.mark.${value}`),
                }))}
                pressed={proposed === null ? [] : [proposed]}
                onChoose={(mark) => change({ proposed: proposed === mark ? null : mark })}
              />
            </div>
          )}
          <TextArea
            label={t(`review.why.${asking}`)}
            rows={3}
            maxLength={5000}
            ref={field}
            value={words}
            onText={(text) => change({ words: text })}
            onKeyDown={(event) => {
              if (keys.commandOf(event.nativeEvent) !== 'save') return
              event.preventDefault()
              if (!needsWords && !isBusy) void give(asking)
            }}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              variant={asking === 'reject' ? 'danger' : 'primary'}
              busy={isBusy}
              disabled={needsWords}
              onClick={() => void give(asking)}
            >
              {asking === 'reject' ? t('review.reject') : t(`words.judgement.${asking}`)}
            </Button>
            <Button variant="quiet" onClick={() => change({ asking: null })}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
