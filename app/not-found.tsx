import { Frame } from '@/components/frame/frame'
import { NotHere } from '@/components/frame/not-here'
import { pageFrame } from '@/server/frame'

export default async function NotFound() {
  return (
    <Frame frame={await pageFrame(null)}>
      <NotHere />
    </Frame>
  )
}
