'use client'
// Where a text comes in: pasted or typed into the field, or as a file, chosen or dropped.
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useRef, useState } from 'react'
import { MAX_TEXT_BYTES } from '@/core/settle'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { TextArea } from '../ui/text-area'
import type { Original } from './import-draft'
import { originalOf } from './original'

export function TextIntake({
  original,
  busy,
  onText,
  onRead,
}: {
  original: Original
  busy: boolean
  onText: (text: string) => void
  onRead: (original: Original) => void
}) {
  const t = useTranslations('import')
  const input = useRef<HTMLInputElement>(null)
  const inputId = useId()
  const [isOver, setIsOver] = useState(false)
  const [lacksText, setLacksText] = useState(false)
  const text = original.from === 'text' ? original.text : ''

  async function take(file: File | undefined) {
    if (file === undefined) return
    // A file that is too large is not even read: the page says so at once.
    onRead(
      file.size > MAX_TEXT_BYTES
        ? { from: 'file', name: file.name, base64: '', bytes: file.size }
        : await originalOf(file),
    )
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <div
      className={classes(
        'mt-6 grid gap-5 rounded-xl border-2 border-dashed p-4 transition-colors sm:p-6',
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-paper',
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        error={lacksText && t('textMissing')}
        value={text}
        onText={(next) => {
          onText(next)
          setLacksText(false)
        }}
        rows={14}
        spellCheck={false}
        inputClassName="font-serif text-md leading-relaxed max-h-[60dvh]"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          busy={busy}
          onClick={() => (text.trim() === '' ? setLacksText(true) : onRead({ from: 'text', text }))}
        >
          {t('read')}
        </Button>
        <input
          ref={input}
          id={inputId}
          type="file"
          accept=".txt,.text,.md,text/plain"
          aria-label={t('file')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button icon={<FileUp size={16} aria-hidden />} disabled={busy} onClick={() => input.current?.click()}>
          {t('file')}
        </Button>
        <span className="text-xs text-ink-3">{t('fileHint')}</span>
      </div>
    </div>
  )
}
