// A link out of Tenkyo. Anything but http and https is shown as text: what people typed never becomes a script.
import type { ReactNode } from 'react'

/** Whether an address may be a link. */
export function isWebAddress(url: string | null): url is string {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return false
  return ['http:', 'https:'].includes(new URL(url).protocol)
}

export function OutsideLink({ url, children }: { url: string | null; children: ReactNode }) {
  if (!isWebAddress(url)) return <>{children}</>
  return (
    <a href={url} rel="noopener nofollow" className="underline decoration-line-strong hover:decoration-current">
      {children}
    </a>
  )
}
