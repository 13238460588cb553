// Changing what kind of piece a block is, where the guess at import was wrong.
import type { Block } from '@/core/article.schema'
import type { BlockKind } from '@/core/words'
import { asProblem, send } from '../api'
import type { Context } from './context'
import type { BlockDeed } from './deed'
import type { Way } from './undo-stack'

export type Kinds = ReturnType<typeof kinds>

export function kinds({ store, undo, article, tell }: Context) {
  /** Gives a block another kind, with a way back. */
  function change(ordinal: number, kind: BlockKind): void {
    const before = store.get().blocks[ordinal]?.kind
    if (before === undefined || before === kind) return
    void set(ordinal, kind)
    undo.push({ kind: 'block-kind', ordinal, before, after: kind })
  }

  async function set(ordinal: number, kind: BlockKind): Promise<void> {
    const present = store.get().blocks[ordinal]
    if (present === undefined) return
    put({ ...present, kind })
    try {
      const path = `/api/articles/${article.id}/blocks/${ordinal}`
      put(await send<Block>('PATCH', path, { body: { kind }, version: present.version }))
      store.set({ savedAt: Date.now() })
    } catch (error) {
      const problem = asProblem(error)
      const current = problem.code === 'stale' ? (problem.detail.current as Block) : present
      put(current)
      tell('kindNotChanged', { problem })
    }
  }

  function put(block: Block): void {
    store.set({ blocks: store.get().blocks.map((other) => (other.ordinal === block.ordinal ? block : other)) })
  }

  /** Gives a block the kind it had, or again the one it was given. */
  function play({ ordinal, before, after }: BlockDeed, way: Way): void {
    void set(ordinal, way === 'back' ? before : after)
  }

  return { change, play }
}
