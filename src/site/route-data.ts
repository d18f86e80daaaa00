import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data'
import { lastChanges } from './last-changes.ts'
import { courseSidebar, flatLinks } from './sidebar.ts'
import { courseRoot, currentCourse } from './current-course.ts'

type Link = NonNullable<StarlightRouteData['pagination']['prev']>

/** Gives every page its place in the course: sidebar, neighbours, day of the last change. */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const route = locals.starlightRoute
  const course = await currentCourse()
  route.sidebar = courseSidebar(course, url.pathname, import.meta.env.BASE_URL)
  const links = flatLinks(route.sidebar)
  const here = links.findIndex((link) => link.isCurrent)
  const { prev, next } = route.entry.data
  route.pagination = {
    prev: here > 0 && prev !== false ? links[here - 1] : undefined,
    next: here >= 0 && next !== false ? links[here + 1] : undefined,
  } satisfies { prev: Link | undefined; next: Link | undefined }
  const note = course.notes.find(({ slug }) => slug === route.id)
  const changed = note && lastChanges(courseRoot()).get(note.path)
  if (changed) route.lastUpdated = changed
})
