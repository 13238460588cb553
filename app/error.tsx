'use client'
import { PageFailed } from '@/components/frame/page-failed'

export default function Failed(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <PageFailed {...props} />
    </main>
  )
}
