// ButtonLink: a link that looks like a Button. Button's `variant`, `size`, `icon` and `kbd`, and the props of next/link.
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonLook, type Look } from './button'
import { Kbd } from './kbd'
import { LinkPending } from './link-pending'

export function ButtonLink({
  variant,
  size,
  icon,
  kbd,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={buttonLook({ variant, size }, className)}>
      {icon}
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
      <LinkPending />
    </Link>
  )
}
