import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '@/core/access'
import { memberReport, editionView } from './report-view'
import { publishEdition, unpublishEdition } from './reports'
import { reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial } from './trial-project'

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>
let lead: Asker

beforeAll(async () => {
  trial = await openTrial()
  text = await importText(trial)
  lead = { personId: trial.lead.personId, isAdmin: false, role: 'lead' }
})
afterAll(closeTrial)

async function accepted(quote: string) {
  const { id, versionNumber } = await submitted(trial, trial.anna, text, quote)
  const approval = { id: newId(), versionNumber, judgement: 'approve' as const, words: '', proposedMark: null }
  await reviewAnnotation(trial.ben, trial.projectId, id, approval)
}

const publish = (kind: 'first' | 'update', words: string) =>
  publishEdition(trial.lead, trial.projectId, text.article.id, { id: newId(), kind, words })

describe('the working report beside its editions', () => {
  it('is out of date once something the newest standing edition shows has changed', async () => {
    const view = () => memberReport(lead, text.article.id)
    expect(await view()).toMatchObject({ standing: null, isOutOfDate: false, mayPublish: true })

    await accepted('計画は2月4日に決まった')
    const first = await publish('first', '')
    expect(await view()).toMatchObject({ standing: first, isOutOfDate: false })

    await submitted(trial, trial.anna, text, '結論はまだ出ていない。')
    expect(await view()).toMatchObject({ isOutOfDate: false })
    await accepted('詳細は不明である。')
    expect(await view()).toMatchObject({ isOutOfDate: true })

    const second = await publish('update', '一件を加えた')
    expect(await view()).toMatchObject({ standing: second, isOutOfDate: false })
    expect((await editionView(first.id)).standing).toEqual(second)

    await unpublishEdition(trial.lead, trial.projectId, second.id, { words: '誤り' })
    expect(await view()).toMatchObject({ standing: first, isOutOfDate: true })
    expect((await editionView(second.id)).edition).toMatchObject({ withdrawnWords: '誤り' })
  })

  it('is published by leads only, and no edition is made up', async () => {
    const reviewer = { personId: trial.ben.personId, isAdmin: false, role: 'reviewer' as const }
    expect((await memberReport(reviewer, text.article.id)).mayPublish).toBe(false)
    await expect(editionView(newId())).rejects.toMatchObject({ code: 'not-found' })
  })
})
