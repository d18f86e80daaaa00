import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { lastChanges } from './last-changes.ts'
import { readGuides } from './guides.ts'
import { neighbours, pageGroups, sidebarOf } from './sidebar.ts'
import { courseRoot, currentCourse } from './current-course.ts'

/** Gives every page its place in the course: sidebar, neighbours, day of the last change. */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const route = locals.starlightRoute
  const course = await currentCourse()
  const groups = pageGroups(course, await readGuides())
  route.sidebar = sidebarOf(groups, url.pathname, import.meta.env.BASE_URL)
  const links = neighbours(groups, route.sidebar)
  const { prev, next } = route.entry.data
  route.pagination = {
    prev: prev === false ? undefined : links.prev,
    next: next === false ? undefined : links.next,
  }
  // Whoever reads needs no word of what made the page.
  route.head = route.head.filter(({ attrs }) => attrs?.name !== 'generator')
  // The home page bears the name of the course: Starlight would write it twice.
  const title = route.head.find(({ tag }) => tag === 'title')
  if (title && route.entry.data.title === route.siteTitle) title.content = route.siteTitle
  const note = course.notes.find(({ slug }) => slug === route.id)
  const changed = note && lastChanges(courseRoot()).get(note.path)
  if (changed) route.lastUpdated = changed
})
