/** The route of the pictures that notes show. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { mediaType } from '../pictures/address.ts'
import { publishedBytes } from '../pictures/prepare.ts'
import { courseRoot, currentCourse } from './current-course.ts'

export const getStaticPaths: GetStaticPaths = async () => {
  const { pictures } = await currentCourse()
  const paths = new Map([...pictures.values()].map(({ name, path }) => [name, path]))
  return [...paths].map(([name, path]) => ({ params: { name }, props: { path } }))
}

export const GET: APIRoute<{ path: string }> = async ({ params, props }) => {
  const bytes = await readFile(join(courseRoot(), props.path))
  const published = await publishedBytes(courseRoot(), bytes)
  return new Response(new Uint8Array(published), {
    headers: { 'content-type': mediaType(params.name ?? '') },
  })
}
