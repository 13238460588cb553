// Loads the demo into an empty installation, through the use cases. So far its people; its projects follow.
import { createPerson } from '@/server/people'
import { createFirstPerson } from '@/server/set-up'
import { newId } from '@/server/stamp'

const PEOPLE = {
  mitamura: '三田村 玲子',
  hasegawa: '長谷川 澪',
  yoshida: '𠮷田 悠',
  oshiro: '大城 健',
  hayakawa: '早川 実',
}

/** Fills the database of this process, in which there is nobody yet. */
export async function loadDemo(): Promise<void> {
  const basics = { locale: null, isAdmin: false }
  const admin = await createFirstPerson({
    ...basics,
    id: newId(),
    handle: 'eguchi',
    name: '江口 直樹',
    isAdmin: true,
    isDemo: true,
  })
  const by = { personId: admin.id, viaId: null }
  for (const [handle, name] of Object.entries(PEOPLE)) {
    await createPerson(by, { ...basics, id: newId(), handle, name }, { isDemo: true })
  }
}
