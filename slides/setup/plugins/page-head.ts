import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { CourseSettings } from '../../../src/notes/index.ts'

/**
 * Says in the page what the lecture is about, and who wrote it.
 *
 * @param read reads the course as it is now
 */
export function pageHead(
  { data }: Pick<ResolvedSlidevOptions, 'data'>,
  read: () => Promise<{ settings: Pick<CourseSettings, 'authors'> }>,
): Plugin {
  return {
    name: 'deck:page-head',
    async transformIndexHtml() {
      const { seoMeta } = data.headmatter as { seoMeta?: { ogDescription?: string } }
      const { authors } = (await read()).settings
      const said = { description: seoMeta?.ogDescription, author: authors.join(', ') }
      return Object.entries(said).flatMap(([name, content]) =>
        content ? [{ tag: 'meta', attrs: { name, content }, injectTo: 'head' as const }] : [],
      )
    },
  }
}
