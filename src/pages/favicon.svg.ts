import type { APIRoute } from 'astro'
import { courseMark } from '../mark.ts'
import { currentCourse } from '../site/current-course.ts'

/** The course's mark, for the browser's tab. */
export const GET: APIRoute = async () =>
  new Response(await courseMark(await currentCourse()), { headers: { 'Content-Type': 'image/svg+xml' } })
