import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEdition } from '@/db/editions'
import { sha256 } from '@/db/event-chain'
import { reading } from './database'
import { publishEdition, publishedReport, publishedReports, unpublishEdition, workingReport } from './reports'
import { reviewAnnotation } from './reviews'
import { newId } from './stamp'
import { closeTrial, importText, openTrial, submitted, type Trial } from './trial-project'

let trial: Trial
let text: Awaited<ReturnType<typeof importText>>

beforeAll(async () => {
  trial = await openTrial()
  text = await importText(trial)
})
afterAll(closeTrial)

async function accepted(quote: string, by = trial.anna, reviewer = trial.ben) {
  const { id, versionNumber } = await submitted(trial, by, text, quote)
  const approval = { id: newId(), versionNumber, judgement: 'approve' as const, words: '', proposedMark: null }
  return (await reviewAnnotation(reviewer, trial.projectId, id, approval)).annotation
}

const publish = (by: Trial['lead'], kind: 'first' | 'correction', words = '', id = newId()) =>
  publishEdition(by, trial.projectId, text.article.id, { id, kind, words })

describe('publishing', () => {
  it('walks from nothing to a corrected edition', async () => {
    await expect(publish(trial.lead, 'first')).rejects.toMatchObject({ code: 'nothing-to-publish' })
    await expect(publish(trial.ben, 'first')).rejects.toMatchObject({ code: 'not-allowed' })

    await accepted('計画は2月4日に決まった', trial.lead, trial.ben)
    await expect(publish(trial.lead, 'first')).rejects.toMatchObject({ code: 'sole-author' })

    await accepted('次の文では、数字は12だった。')
    const id = newId()
    const first = await publish(trial.lead, 'first', '', id)
    expect(await publish(trial.lead, 'first', '', id)).toEqual(first)
    const frozen = await findEdition(reading(), first.id)
    expect(sha256(frozen?.canonical ?? '')).toBe(first.sha256)

    await accepted('詳細は不明である。')
    expect((await publishedReport(first.id)).report.claims).toHaveLength(2)
    expect((await workingReport(trial.projectId, text.article.id)).claims).toHaveLength(3)

    await expect(publish(trial.lead, 'correction')).rejects.toMatchObject({ code: 'edition-words-required' })
    await expect(publish(trial.lead, 'first', '二つ目')).rejects.toMatchObject({ code: 'bad-input' })
    const second = await publish(trial.lead, 'correction', '一件を加えた')
    expect((await publishedReport(second.id)).report.history).toHaveLength(1)
    expect((await publishedReports(50)).map(({ edition }) => edition.id)).toEqual([second.id])
  })

  it('shows a withdrawn edition to nobody, and says why', async () => {
    const [newest] = await publishedReports(50)
    if (newest === undefined) throw new Error('nothing was published')
    const silent = unpublishEdition(trial.lead, trial.projectId, newest.edition.id, { words: ' ' })
    await expect(silent).rejects.toMatchObject({ code: 'words-required' })
    const elsewhere = unpublishEdition(trial.outsider, trial.elsewhereId, newest.edition.id, { words: '他社' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
    await unpublishEdition(trial.lead, trial.projectId, newest.edition.id, { words: '誤りが見つかった' })
    await expect(publishedReport(newest.edition.id)).rejects.toMatchObject({
      code: 'edition-withdrawn',
      detail: { words: '誤りが見つかった' },
    })
  })
})
