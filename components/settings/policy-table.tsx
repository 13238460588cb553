'use client'
// How many approvals an annotation needs, by mark and weight; each cell is changed in place.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { approvalRule } from '@/core/acceptance'
import type { Project } from '@/core/person.schema'
import { defaultRule, isSameRule, type Rule, withRule } from '@/core/policy-table'
import { type Mark, MARKS, type Weight, WEIGHTS } from '@/core/words'
import { asProblem, send } from '../api'
import { useProblemText } from '../problem-text'
import { MarkBadge } from '../ui/mark'
import { Select } from '../ui/select'
import { useToast } from '../ui/toast'

/** Rules offered: approvals, and whether a lead's one is enough. */
const RULES: readonly Rule[] = [
  { approvals: 1, orLead: false },
  { approvals: 2, orLead: true },
  { approvals: 2, orLead: false },
  { approvals: 3, orLead: true },
  { approvals: 3, orLead: false },
]

const keyOf = (rule: Rule) => `${rule.approvals}${rule.orLead ? '-or-lead' : ''}`

export function PolicyTable({ project: given, mayChange }: { project: Project; mayChange: boolean }) {
  const t = useTranslations('settings')
  const words = useTranslations('words')
  const router = useRouter()
  const toast = useToast()
  const say = useProblemText()
  const [own, setOwn] = useState<Project | null>(null)
  const project = own !== null && own.version > given.version ? own : given

  async function put(from: Project, policy: Project['policy']): Promise<Project | null> {
    try {
      const changed = await send<Project>('PATCH', `/api/projects/${from.id}`, {
        version: from.version,
        body: { policy },
      })
      setOwn(changed)
      router.refresh()
      return changed
    } catch (error) {
      toast.fail(say(asProblem(error)))
      router.refresh()
      return null
    }
  }

  async function change(mark: Mark, weight: Weight, rule: Rule): Promise<void> {
    const before = project.policy
    const changed = await put(project, withRule(before, mark, weight, rule))
    if (changed !== null) toast.tell(t('policySet'), { undo: async () => void (await put(changed, before)) })
  }

  return (
    <div className="rounded-lg border border-line bg-paper shadow-card">
      <table className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">{t('policy')}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left text-xs text-ink-3">
            <th scope="col" className="px-5 py-2.5 font-medium">
              {words('verdict')}
            </th>
            {WEIGHTS.map((weight) => (
              <th key={weight} scope="col" className="px-3 py-2.5 font-medium">
                {words(`weight.${weight}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {MARKS.map((mark) => (
            <tr key={mark} className="border-b border-line last:border-b-0 max-md:block max-md:py-2">
              <th scope="row" className="px-5 py-2 text-left font-normal max-md:block">
                <MarkBadge mark={mark} short />
              </th>
              {WEIGHTS.map((weight) => (
                <td
                  key={weight}
                  className="px-3 py-2 max-md:flex max-md:items-center max-md:justify-between max-md:px-5 max-md:py-0.5"
                >
                  <span aria-hidden className="text-xs text-ink-3 md:hidden">
                    {words(`weight.${weight}`)}
                  </span>
                  <Cell
                    mark={mark}
                    weight={weight}
                    rule={approvalRule(project.policy, mark, weight)}
                    onRule={mayChange ? (rule) => void change(mark, weight, rule) : null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  mark,
  weight,
  rule,
  onRule,
}: {
  mark: Mark
  weight: Weight
  rule: Rule
  onRule: ((rule: Rule) => void) | null
}) {
  const t = useTranslations('settings')
  const words = useTranslations('words')
  const say = (one: Rule) => t(one.orLead ? 'approvalsOrLead' : 'approvals', { count: one.approvals })
  if (onRule === null) return say(rule)
  const offered = RULES.some((one) => isSameRule(one, rule)) ? RULES : [...RULES, rule]
  return (
    <Select
      size="sm"
      look="quiet"
      label={t('ruleOf', { mark: words(`mark.${mark}`), weight: words(`weight.${weight}`) })}
      value={keyOf(rule)}
      options={offered.map((one) => ({
        value: keyOf(one),
        label: say(one),
        hint: isSameRule(one, defaultRule(mark, weight)) ? t('usual') : undefined,
      }))}
      onValue={(key) => {
        const next = offered.find((one) => keyOf(one) === key)
        if (next && !isSameRule(next, rule)) onRule(next)
      }}
    />
  )
}
