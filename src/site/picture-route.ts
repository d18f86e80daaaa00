/** The routes of the pictures that notes show, one for each ending of their names. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { mediaType } from '../pictures/address.ts'
import { publishedBytes } from '../pictures/prepare.ts'
import { courseRoot, currentCourse } from './current-course.ts'

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const ending = extname(routePattern)
  const { pictures, notes, home } = await currentCourse()
  // Not all that the course has: what only a question kept for exams shows is not published.
  const shown = [...notes, ...(home ? [home] : [])].flatMap((page) => page.pictures)
  const paths = new Map(
    shown.flatMap(({ path }) => pictures.get(path) ?? []).map((file) => [file.name, file.path]),
  )
  return [...paths]
    .filter(([name]) => name.endsWith(ending))
    .map(([name, path]) => ({ params: { name: name.slice(0, -ending.length) }, props: { path } }))
}

export const GET: APIRoute<{ path: string }> = async ({ props, routePattern }) => {
  const bytes = await readFile(join(courseRoot(), props.path))
  const published = await publishedBytes(courseRoot(), bytes)
  return new Response(new Uint8Array(published), {
    headers: { 'content-type': mediaType(extname(routePattern).slice(1)) },
  })
}
