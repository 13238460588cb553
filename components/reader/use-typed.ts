'use client'
// A text field whose words go to the store as they are typed, but never in the middle of an input method's composition.
import { type CompositionEvent, useRef, useState } from 'react'

type Field = { value: string }

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
  const isRefused = typed !== null && !accept(typed)

  function hand(text: string): void {
    setTyped(text)
    if (!isComposing.current && accept(text)) onText(text)
  }

  return {
    isRefused,
    props: {
      value: typed ?? value,
      onText: hand,
      onCompositionStart: () => {
        isComposing.current = true
      },
      onCompositionEnd: (event: CompositionEvent<HTMLElement & Field>) => {
        isComposing.current = false
        hand(event.currentTarget.value)
      },
      onBlur: () => {
        if (!isRefused) setTyped(null)
      },
    },
  }
}
