'use client'
// PageLink: a link to another page of Tenkyo, with the props of next/link. The page is asked for in advance when somebody
// points at the link or comes to it by keyboard, and not, as next/link would, as soon as the link is in sight: a page with
// ten links would ask ten times while it opens.
import Link from 'next/link'
import { type ComponentProps, useState } from 'react'

export function PageLink(props: Omit<ComponentProps<typeof Link>, 'prefetch' | 'onMouseEnter' | 'onFocus'>) {
  const [isLikely, setLikely] = useState(false)
  const expect = () => setLikely(true)
  return <Link {...props} prefetch={isLikely ? null : false} onMouseEnter={expect} onFocus={expect} />
}
