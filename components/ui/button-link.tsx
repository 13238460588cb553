// ButtonLink: a PageLink that looks like a Button, with Button's `variant`, `size`, `icon` and `kbd`.
import { PageLink } from './page-link'
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
}: Look & ComponentProps<typeof PageLink>) {
  return (
    <PageLink {...rest} className={buttonLook({ variant, size }, className)}>
      {icon}
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
      <LinkPending />
    </PageLink>
  )
}
