import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import { withBase } from '../markdown/links.ts'
import { authorPages, madePages, pagesOf, readerPages, taughtNotes } from '../notes/index.ts'
import type { Course, MadePage, Note, Theme } from '../notes/index.ts'
import { textsOf } from './made-page-texts.ts'

type Entry = StarlightRouteData['sidebar'][number]
type Link = Extract<Entry, { type: 'link' }>

/** Pages that stand together in the sidebar. */
export interface PageGroup {
  /** `theme`: notes that are taught. `reference` and `authors` stand apart from the themes. */
  kind: 'theme' | 'reference' | 'authors'
  /** The theme, of that kind. */
  theme: Theme | undefined
  title: string
  /** In order; `path` from the root of the site. */
  pages: { title: string; path: string }[]
}

/** The groups of a course, which every page asks for. */
const known = new WeakMap<Course, { guides: Guides; groups: PageGroup[] }>()

type Guides = readonly Pick<Note, 'title' | 'slug'>[]

/**
 * Every page of the course, as the sidebar groups it: the themes in teaching order, what one
 * looks things up in, and apart, what is for authors. Groups without pages aren't there.
 *
 * @param guides the machine's own pages in Markdown, with their slugs on the site
 */
export function pageGroups(course: Course, guides: Guides): readonly PageGroup[] {
  const before = known.get(course)
  if (before?.guides === guides) return before.groups
  const groups = groupPages(course, guides)
  known.set(course, { guides, groups })
  return groups
}

function groupPages(course: Course, guides: Guides): PageGroup[] {
  const taught = taughtNotes(course)
  const ofThemes = new Set(taught)
  const apart = course.notes.filter((note) => !ofThemes.has(note))
  const shown = pagesOf(course)
  const made = (pages: readonly MadePage[]): PageGroup['pages'] =>
    pages.flatMap((page) => {
      if (!shown.has(page)) return []
      const path = madePages[page]
      const title = textsOf(page)?.title ?? guides.find(({ slug }) => path === `/${slug}/`)?.title
      return title === undefined ? [] : [{ title, path }]
    })
  const links = (notes: readonly Note[]): PageGroup['pages'] =>
    notes.map(({ title, slug }) => ({ title, path: `/${slug}/` }))
  const groups: PageGroup[] = [
    ...course.themes.map((theme) => ({
      kind: 'theme' as const,
      theme,
      title: theme.title,
      pages: links(taught.filter((note) => note.theme === theme.id)),
    })),
    {
      kind: 'reference',
      theme: undefined,
      title: 'Referencia',
      pages: [...made(readerPages), ...links(apart.filter(({ forAuthors }) => !forAuthors))],
    },
    {
      kind: 'authors',
      theme: undefined,
      title: 'Para autores',
      pages: [...links(apart.filter(({ forAuthors }) => forAuthors)), ...made(authorPages)],
    },
  ]
  return groups.filter(({ pages }) => pages.length > 0)
}

/** The group that the page with the route id `id` (`tema/pagina`) stands in. */
export function groupOf(groups: readonly PageGroup[], id: string): PageGroup | undefined {
  return groups.find(({ pages }) => pages.some(({ path }) => path === `/${id}/`))
}

/**
 * The groups as Starlight's sidebar.
 *
 * @param pathname of the page that shows it
 * @param base path of the site
 */
export function sidebarOf(groups: readonly PageGroup[], pathname: string, base: string): Entry[] {
  const root = base.replace(/\/?$/, '/')
  const here = slashed(pathname)
  return groups.map(({ title, pages }) => ({
    type: 'group',
    label: title,
    entries: pages.map(({ title: label, path }): Link => {
      const href = withBase(path, root)
      return { type: 'link', label, href, isCurrent: href === here, badge: undefined, attrs: {} }
    }),
    collapsed: false,
    badge: undefined,
  }))
}

/** The links before and after the page: a learner's way never leads into what is for authors. */
export function neighbours(
  groups: readonly PageGroup[],
  sidebar: readonly Entry[],
): { prev: Link | undefined; next: Link | undefined } {
  for (const apart of [false, true]) {
    const links = sidebar.flatMap((entry, index) =>
      entry.type === 'group' && (groups[index]?.kind === 'authors') === apart ? linksIn(entry) : [],
    )
    const here = links.findIndex(({ isCurrent }) => isCurrent)
    if (here !== -1) return { prev: links[here - 1], next: links[here + 1] }
  }
  return { prev: undefined, next: undefined }
}

function linksIn(group: Extract<Entry, { type: 'group' }>): Link[] {
  return group.entries.filter((entry) => entry.type === 'link')
}

function slashed(pathname: string): string {
  return decodeURI(pathname).replace(/\/?$/, '/')
}
