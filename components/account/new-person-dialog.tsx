'use client'
// Adds a person and makes their first sign-in link.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { newId, send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import type { MadeLink } from './link-dialog'
import { useSending } from './use-sending'

export function NewPersonDialog({
  open,
  onOpen,
  onLink,
}: {
  open: boolean
  onOpen: (open: boolean) => void
  onLink: (link: MadeLink) => void
}) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const { busy, problem, run } = useSending()
  const [id, setId] = useState(newId)
  const [name, setName] = useState('')
  const [handle, setHandle] = useState('')
  async function add() {
    const added = await run(async () => {
      await send('POST', '/api/people', { body: { id, name, handle, locale: null, isAdmin: false } })
      const { url } = await send<{ url: string }>('POST', `/api/people/${id}/links`)
      onLink({ name, url })
    })
    if (!added) return
    onOpen(false)
    setId(newId())
    setName('')
    setHandle('')
    router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpen={onOpen}
      busy={busy}
      width="sm"
      title={t('addPerson')}
      description={t('addPersonHint')}
      actions={
        <>
          <Button onClick={() => onOpen(false)}>{common('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {common('add')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void add()
        }}
      >
        <ProblemBanner problem={problem} />
        <TextField label={t('name')} value={name} onText={setName} autoComplete="off" maxLength={80} required />
        <TextField
          label={t('handle')}
          hint={t('handleHint')}
          value={handle}
          onText={setHandle}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          pattern="[a-z0-9][a-z0-9._\-]{1,31}"
          required
        />
      </form>
    </Dialog>
  )
}
