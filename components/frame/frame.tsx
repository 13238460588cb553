// The frame of a page: skip link, bar, the banner of an admin who views as somebody, and the main landmark.
// `frame` (server/frame.ts) null: nobody is signed in, the bar offers to sign in. Pages lay out their content in PageBody
// (a centred column), the workbench fills the rest of the window itself: the bar is `--bar-height` tall and sticky.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Frame as FrameData } from '@/core/views'
import { SessionKeeper } from '../account/session-keeper'
import { PublicBar } from './public-bar'
import { TopBar } from './top-bar'
import { ViewAsBanner } from './view-as-banner'

export function Frame({ frame, children }: { frame: FrameData | null; children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-ink px-4 py-2 text-sm text-paper focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      {frame && <SessionKeeper />}
      {frame?.via && <ViewAsBanner name={frame.me.name} adminName={frame.via.name} />}
      {frame ? <TopBar frame={frame} /> : <PublicBar />}
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
    </>
  )
}
