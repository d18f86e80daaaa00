import { AuthorError } from './author-error.ts'

/** Where the site will live. */
export interface PublicAddress {
  /** Origin, as `https://ejemplo.org`; undefined when it isn't known. */
  site: string | undefined
  /** Path of the site on it, beginning and ending with `/`. */
  base: string
}

/** Reads `SITE` and `BASE`. */
export function publicAddress(env: Record<string, string | undefined> = process.env): PublicAddress {
  return { site: readSite(env.SITE), base: readBase(env.BASE) }
}

function readSite(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new AuthorError(
      `SITE=«${value}» no es una dirección web. Escribe el origen completo, por ejemplo «SITE=https://ejemplo.org».`,
    )
  }
  const url = new URL(value)
  if (url.pathname !== '/') {
    throw new AuthorError(
      `SITE=«${value}» tiene una ruta. Ponla en BASE, como en «SITE=${url.origin} BASE=${url.pathname}».`,
    )
  }
  return url.origin
}

function readBase(value: string | undefined): string {
  if (!value || value === '/') return '/'
  if (!/^\/?[\w.~/-]+$/.test(value) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(value)) {
    throw new AuthorError(`BASE=«${value}» no es una ruta. Escribe, por ejemplo, «BASE=/curso/».`)
  }
  return `/${value.replace(/^\/+|\/+$/g, '')}/`
}
