import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { CourseSettings } from '../../../src/notes/index.ts'

/**
 * Says in the page what the lecture is about, and who wrote it; and where to read it to whoever
 * comes without JavaScript.
 *
 * @param read reads the course as it is now
 */
export function pageHead(
  { data }: Pick<ResolvedSlidevOptions, 'data'>,
  read: () => Promise<{ settings: Pick<CourseSettings, 'authors'> }>,
): Plugin {
  let folder = ''
  return {
    name: 'deck:page-head',
    configResolved({ base }) {
      folder = base.split('/').at(-2) ?? ''
    },
    async transformIndexHtml() {
      const { seoMeta } = data.headmatter as { seoMeta?: { ogDescription?: string } }
      const { authors } = (await read()).settings
      const said = { description: seoMeta?.ogDescription, author: authors.join(', ') }
      const metas = Object.entries(said).flatMap(([name, content]) =>
        content ? [{ tag: 'meta', attrs: { name, content }, injectTo: 'head' as const }] : [],
      )
      return [
        ...metas,
        { tag: 'noscript', injectTo: 'body-prepend' as const, children: withoutScripts(folder) },
      ]
    },
  }
}

/**
 * What stands there without JavaScript. What is beside the lecture on the site says so: the lecture
 * may be taken away in one file.
 *
 * @param folder where the lecture stands in the site
 */
function withoutScripts(folder: string): string {
  return `<p>Esta presentación se muestra con JavaScript, y en este navegador está desactivado.</p>
<p data-beside>Sin él puedes leer <a href="../">los apuntes</a> o <a href="../descargas/${folder}.pdf">las diapositivas en PDF</a>.</p>`
}
