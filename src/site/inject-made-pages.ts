import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { definitionsFile, madePages, pagesOf, type CourseData } from '../notes/index.ts'
import { madePageTexts, type DataPage } from './made-page-texts.ts'

/**
 * Gives the site the pages that are made of the course's data: those that the course has. While
 * serving there are all of them, so that data can come and go; what `curso.yml` says is read
 * anew when it changes.
 *
 * @param root absolute path of the project
 */
export function injectMadePages(root: string, data: CourseData): AstroIntegration {
  return {
    name: 'course-made-pages',
    hooks: {
      'astro:config:setup'({ command, injectRoute, addWatchFile }) {
        addWatchFile(join(root, 'docs/_datos/curso.yml'))
        const shown = pagesOf(data)
        for (const page of Object.keys(madePageTexts) as DataPage[]) {
          if (command !== 'dev' && !shown.has(page)) continue
          injectRoute({ pattern: madePages[page], entrypoint: `./src/pages/_made/${page}.astro` })
        }
        if (command === 'dev' || shown.has('glossary')) {
          const pattern = `${madePages.glossary}${definitionsFile}`
          injectRoute({ pattern, entrypoint: './src/pages/_made/definitions.ts' })
        }
      },
    },
  }
}
