import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import { withBase } from '../markdown/links.ts'
import type { Course } from '../notes/index.ts'
import { authorPages, readerPages, type ReferencePage } from './reference-pages.ts'

type Entry = StarlightRouteData['sidebar'][number]
type Link = Extract<Entry, { type: 'link' }>

/**
 * The sidebar: one group a theme in teaching order, its notes inside. The last
 * theme holds the pages that are made from data, then the notes for authors.
 *
 * @param pathname of the page that shows it
 * @param base path of the site
 */
export function courseSidebar(course: Course, pathname: string, base: string): Entry[] {
  const root = base.replace(/\/?$/, '/')
  const link = (label: string, path: string): Link => {
    const href = withBase(path, root)
    return { type: 'link', label, href, isCurrent: href === slashed(pathname), badge: undefined, attrs: {} }
  }
  return course.themes.flatMap((theme) => {
    const made = (pages: readonly ReferencePage[]): Link[] =>
      theme.id === 'referencia' ? pages.map(({ title, path }) => link(title, path)) : []
    const entries = [
      ...made(readerPages),
      ...course.notes
        .filter((note) => note.theme === theme.id)
        .map((note) => link(note.title, `/${note.slug}/`)),
      ...made(authorPages),
    ]
    if (entries.length === 0) return []
    return [{ type: 'group' as const, label: theme.title, entries, collapsed: false, badge: undefined }]
  })
}

/** The sidebar's links in reading order. */
export function flatLinks(entries: Entry[]): Link[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? entry : flatLinks(entry.entries)))
}

function slashed(pathname: string): string {
  return decodeURI(pathname).replace(/\/?$/, '/')
}
