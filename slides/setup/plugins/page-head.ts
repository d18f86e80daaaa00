import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { CourseSettings } from '../../../src/notes/index.ts'

/** Says in the page what the lecture is about, and who wrote it. */
export function pageHead(
  { data }: Pick<ResolvedSlidevOptions, 'data'>,
  { authors }: Pick<CourseSettings, 'authors'>,
): Plugin {
  const { seoMeta } = data.headmatter as { seoMeta?: { ogDescription?: string } }
  const said = { description: seoMeta?.ogDescription, author: authors.join(', ') }
  return {
    name: 'deck:page-head',
    transformIndexHtml: () =>
      Object.entries(said).flatMap(([name, content]) =>
        content ? [{ tag: 'meta', attrs: { name, content }, injectTo: 'head' as const }] : [],
      ),
  }
}
