'use client'
// Taking an edition from the public, with the words that stand in its place.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { send } from '../api'
import { Button } from '../ui/button'
import { WordsDialog } from './words-dialog'

export function WithdrawDialog({ editionId, number }: { editionId: string; number: number }) {
  const t = useTranslations('reportPage.withdraw')
  const [isOpen, setOpen] = useState(false)

  async function withdraw(words: string) {
    await send('DELETE', `/api/editions/${editionId}`, { body: { words } })
    return t('done', { number })
  }

  return (
    <>
      <Button size="sm" variant="danger" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <WordsDialog
        open={isOpen}
        onOpen={setOpen}
        title={t('title', { number })}
        description={t('description')}
        action={t('button')}
        variant="danger"
        label={t('words')}
        hint={t('wordsHint')}
        missing={t('wordsMissing')}
        onSend={withdraw}
      />
    </>
  )
}
