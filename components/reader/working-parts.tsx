'use client'
// What stands in the text for whoever works on it, loaded when somebody first does something on the page.
import { BlockMenu } from './block-menu'
import { SelectionBar } from './selection-bar'
import { SpanHandles } from './span-handles'

export function WorkingParts() {
  return (
    <>
      <BlockMenu />
      <SpanHandles />
      <SelectionBar />
    </>
  )
}
