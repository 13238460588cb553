'use client'
// A text field whose words go to the store as they are typed, but never in the middle of an input method's composition.
// What somebody else writes into the same text meanwhile comes in around the caret, and is never typed over.
import { type CompositionEvent, type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import { keepBothTexts, mergeText } from '@/core/merge-sequence'
import { carriedOffset } from './carried-offset'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Props of a field that shows `value` and hands on what is typed. What `accept` turns down (say, an empty title) stays
 * in the field, with `isRefused` to say why, and is not handed on.
 */
export function useTyped(
  value: string,
  onText: (text: string) => void,
  accept: (text: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const isComposing = useRef(false)
  const field = useRef<Field | null>(null)
  /** What the store held when it last agreed with the field; white space at the ends is the store's own affair. */
  const known = useRef(value)
  const isRefused = typed !== null && !accept(typed)

  function hand(text: string): void {
    setTyped(text)
    if (isComposing.current || !accept(text)) return
    known.current = text
    onText(text)
  }

  useLayoutEffect(() => {
    const before = known.current
    if (typed === null || value.trim() === before.trim()) {
      if (typed === null) known.current = value
      return
    }
    // While an input method composes the field is left alone; the end of the composition brings both together.
    if (isComposing.current || isRefused) return
    known.current = value
    carryCaret(field.current, value)
    setTyped(value)
  }, [value, typed, isRefused])

  return {
    isRefused,
    props: {
      value: typed ?? value,
      onText: hand,
      onFocus: (event: FocusEvent<Field>) => {
        field.current = event.currentTarget
      },
      onCompositionStart: () => {
        isComposing.current = true
      },
      onCompositionEnd: (event: CompositionEvent<Field>) => {
        isComposing.current = false
        const text = event.currentTarget.value
        const base = known.current
        if (value.trim() === base.trim()) return hand(text)
        hand(mergeText(base, text, value) ?? keepBothTexts(base, text, value))
      },
      onBlur: () => {
        if (!isRefused) setTyped(null)
      },
    },
  }
}

/** Puts another text into a field without taking the caret from the words it stands beside. */
function carryCaret(field: Field | null, text: string): void {
  if (field === null || document.activeElement !== field || field.selectionStart === null) return
  const [start, end] = [field.selectionStart, field.selectionEnd ?? field.selectionStart].map((offset) =>
    carriedOffset(field.value, text, offset),
  )
  // React puts the text in right after; what is there already it leaves alone, the caret too.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  setter?.call(field, text)
  field.setSelectionRange(start ?? 0, end ?? start ?? 0)
}
