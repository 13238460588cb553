'use client'
// Flags beside the verdict, each with its words.
import { useTranslations } from 'next-intl'
import type { AnnotationContent } from '@/core/annotation.schema'
import { FLAGS } from '@/core/words'
import { TextArea } from '../ui/text-area'
import { ChoiceRow } from './choice-row'
import { useTyped } from './use-typed'

type Flags = AnnotationContent['flags']

export function FlagsField({
  flags,
  onChange,
}: {
  flags: Flags
  onChange: (change: { flags: Flags }, field?: string) => void
}) {
  const t = useTranslations()
  return (
    <div className="grid gap-1.5">
      <ChoiceRow
        label={t('reader.flags')}
        choices={FLAGS.map((value) => ({ value, label: t(`words.flag.${value}`) }))}
        pressed={flags.map(({ flag }) => flag)}
        onChoose={(flag) =>
          onChange({
            flags: flags.some((other) => other.flag === flag)
              ? flags.filter((other) => other.flag !== flag)
              : [...flags, { flag, words: '' }],
          })
        }
      />
      {flags.map((one) => (
        <FlagWords
          key={one.flag}
          label={t(`words.flag.${one.flag}`)}
          placeholder={t('reader.flagWords')}
          words={one.words}
          onWords={(words) =>
            onChange(
              { flags: flags.map((other) => (other.flag === one.flag ? { ...other, words } : other)) },
              `flag ${one.flag}`,
            )
          }
        />
      ))}
    </div>
  )
}

function FlagWords({
  label,
  placeholder,
  words,
  onWords,
}: {
  label: string
  placeholder: string
  words: string
  onWords: (words: string) => void
}) {
  const typed = useTyped(words, onWords)
  return <TextArea label={label} hideLabel placeholder={placeholder} rows={1} maxLength={1000} {...typed.props} />
}
