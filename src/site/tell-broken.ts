import { join, relative, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { brokenData, errorLines, noteSlug } from '../notes/index.ts'
import { afterGlance, currentCourse } from './current-course.ts'
import { faultPage } from '../fault-page.ts'
import { forget } from './renew.ts'
import { siteReader } from './site-reader.ts'

/**
 * Vite plugin for `npm run dev`: in place of a page that can't be made, says what is to be mended
 * and where, in Spanish, until it is. Otherwise Astro would show an older state of the page, or its
 * own words for what is wrong.
 *
 * @param root absolute path of the project
 * @param base the site's base path, ending with `/`
 */
export function tellBroken(root: string, base: string): Plugin {
  const notes = join(root, 'docs') + sep
  return {
    name: 'course-tell-broken',
    apply: 'serve',
    configureServer(server) {
      let home: string | undefined
      const reload = (): void => server.ws.send({ type: 'full-reload' })
      server.watcher.add(notes)
      server.watcher.on('all', (event, path) => {
        if (!path.startsWith(notes) || !/\.(mdx?|ya?ml|txt|html|js)$/.test(path)) return
        // Astro starts anew with what it says, and the page comes again by itself.
        if (path.endsWith(`${sep}_datos${sep}curso.yml`)) return
        void afterGlance()
          .then(() => currentCourse())
          .then(({ files }) => {
            // What is open may have become one of these pages.
            if (errorLines(files).length > 0) reload()
          }, reload)
        // Astro takes a moment to know of a note that comes, and what is open may be its page.
        if (event === 'add' && path.endsWith('.md') && home !== undefined) {
          const address = noteSlug(relative(root, path).split(sep).join('/'))
          void served(`${home}${address}/`, () => forget(server)).then(reload)
        }
      })
      server.middlewares.use((request, response, next) => {
        const path = pagePath(request.url ?? '', base)
        if (path === undefined || !request.headers.accept?.includes('text/html')) return next()
        home = `http://${request.headers.host}${base}`
        faultOf(path).then((fault) => {
          if (fault === undefined) return next()
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
          response.end(faultPage(fault))
        }, next)
      })
    },
  }
}

/** What is wrong with the page at `path`, without slashes around it. */
async function faultOf(path: string): Promise<string | undefined> {
  const course = await currentCourse()
  const data = errorLines(brokenData(course))
  if (data.length > 0) return data.join('\n')
  const note = course.notes.find(({ slug }) => slug === path)
  const shown = path === '' ? course.home?.file.path : note?.path
  if (shown === undefined) return undefined
  try {
    await siteReader(pathToFileURL(join(course.root, shown)))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Resolves when there is a page at `url`, or when there is none after a while.
 *
 * @param forget makes the site forget which pages it has
 */
async function served(url: string, forget: () => void): Promise<void> {
  for (let look = 1; look <= 60; look++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await setTimeout(500)
    // Astro forgets which pages there are once it knows of the note: who asked just before, as this
    // did or an open page, may have it keep those of before for good. Ever more seldom: it is dear.
    if (Number.isInteger(Math.log2(look))) forget()
  }
}

/** `/curso/luz/la-hoja/?x` → `luz/la-hoja`; undefined for what is no page. */
function pagePath(url: string, base: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost')
  // Vite has taken the base off by now, or hasn't yet.
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
  return /^(?:[a-z\d-]+\/)*(?:[a-z\d-]+)?$/.test(path) ? path.replace(/\/$/, '') : undefined
}
