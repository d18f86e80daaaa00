/** Addresses of the notes, as a slide shows them. */
import { site } from 'virtual:deck-course'

export interface NoteAddress {
  /** Where the link leads. */
  href: string
  /** What is written on the slide. */
  short: string
  /** What the QR code says; undefined when nobody else could open it. */
  scannable: string | undefined
}

/**
 * The address of a section of the notes.
 *
 * @param path below the site's base: `imagenes/capas/#copiar`
 */
export function noteAddress(path: string): NoteAddress {
  // Hash routing keeps the deck in one folder of the site: the notes are its siblings.
  const local = new URL(`../${path}`, new URL('.', location.href))
  const url = site.origin ? new URL(site.base + path, site.origin) : local
  const page = path.replace(/\/?(#.*)?$/, '')
  return isPublic(url)
    ? { href: url.href, short: decodeURI(url.host + url.pathname).replace(/\/$/, ''), scannable: url.href }
    : { href: url.href, short: page, scannable: undefined }
}

/** Whether another device could open it. */
function isPublic({ protocol, hostname }: URL): boolean {
  const loopback = /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname) || hostname.endsWith('.invalid')
  return /^https?:$/.test(protocol) && !loopback
}
