'use client'
// Changing who holds an article or when it is due, from a list: at once, with a way back.
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Article } from '@/core/article.schema'
import { asProblem, send } from '../api'
import { useProblemText } from '../problem-text'
import { useToast } from '../ui/toast'

type Change = Partial<Pick<Article, 'holderId' | 'dueOn'>>

/** Gives the article as it stands after changes made here, and the function that makes one and says so. */
export function useArticleChange(given: Article): {
  article: Article
  change: (to: Change, done: string) => Promise<void>
} {
  const router = useRouter()
  const toast = useToast()
  const say = useProblemText()
  const [own, setOwn] = useState<Article | null>(null)
  const article = own !== null && own.version > given.version ? own : given

  async function put(from: Article, to: Change): Promise<Article | null> {
    try {
      const changed = await send<Article>('PATCH', `/api/articles/${from.id}`, { body: to, version: from.version })
      setOwn(changed)
      router.refresh()
      return changed
    } catch (error) {
      const problem = asProblem(error)
      toast.fail(say(problem))
      if (problem.code === 'stale') router.refresh()
      return null
    }
  }

  async function change(to: Change, done: string): Promise<void> {
    const before: Change = {}
    if ('holderId' in to) before.holderId = article.holderId
    if ('dueOn' in to) before.dueOn = article.dueOn
    const changed = await put(article, to)
    if (changed !== null) toast.tell(done, { undo: async () => void (await put(changed, before)) })
  }

  return { article, change }
}
