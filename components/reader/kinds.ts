// Changing what kind of piece a block is, where the guess at import was wrong.
import type { Block } from '@/core/article.schema'
import type { BlockKind } from '@/core/words'
import { asProblem, send } from '../api'
import type { Context } from './context'

export type Kinds = ReturnType<typeof kinds>

export function kinds({ store, undo, article, tell }: Context) {
  /** Gives a block another kind, with a way back. */
  function change(ordinal: number, kind: BlockKind): void {
    const before = store.get().blocks[ordinal]?.kind
    if (before === undefined || before === kind) return
    void set(ordinal, kind)
    undo.push({ undo: () => void set(ordinal, before), redo: () => void set(ordinal, kind) })
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

  return { change }
}
