import type { APIRoute } from 'astro'
import { definitionsOf } from '../../markdown/glossary.ts'
import { currentCourse } from '../../site/current-course.ts'

/** What the terms mean, for the tooltips. */
export const GET: APIRoute = async () => Response.json(definitionsOf((await currentCourse()).terms))
