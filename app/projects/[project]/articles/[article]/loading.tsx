import { ArticleSkeleton } from '@/components/reader/article-skeleton'

export default function LoadingArticle() {
  return <ArticleSkeleton />
}
