'use client'
// Inside a project the bar stays: only the page is replaced.
import { PageFailed } from '@/components/frame/page-failed'

export default PageFailed
