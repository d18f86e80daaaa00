import { withBase } from '../markdown/links.ts'

/** The site's path, beginning and ending with `/`. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** `/luz/la-hoja/` → the same page where this site lives. */
export function sitePath(path: string): string {
  return withBase(path, siteBase)
}
