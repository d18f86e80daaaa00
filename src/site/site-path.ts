import { withBase } from '../markdown/links.ts'

/** The site's path, beginning and ending with `/`. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** `/luz/la-hoja/` → the same page where this site lives. */
export function sitePath(path: string): string {
  return withBase(path, siteBase)
}

/** Public address of the course at `site`; undefined where that isn't known. */
export function publicHome(site: URL | undefined): string | undefined {
  return site && new URL(siteBase, site).href
}
