/** Addresses of the notes, as a slide shows them. */
import { site } from 'virtual:deck-course'

export interface NoteAddress {
  /** Where the link leads; undefined where there are no notes beside the lecture, nor an address for them. */
  href: string | undefined
  /** Host and path, to be typed. */
  full: string
  /** Path below the site's address: what is written on a slide, where the whole would leave no room. */
  short: string
  /** What the QR code says; undefined when nobody else could open it. */
  scannable: string | undefined
}

/**
 * The address of a section of the notes.
 *
 * @param path below the site's base: `tema/nota/#seccion`; the site itself is ``
 */
export function noteAddress(path: string): NoteAddress {
  // Hash routing keeps the deck in one folder of the site: the notes are its siblings.
  const local = new URL(`../${path}`, new URL('.', location.href))
  const short = path.replace(/\/?(#.*)?$/, '')
  // A lecture in one file is opened from anywhere.
  if (!site.origin && location.protocol === 'file:') {
    return { href: undefined, full: short, short, scannable: undefined }
  }
  const url = site.origin ? new URL(site.base + path, site.origin) : local
  return {
    href: url.href,
    full: decodeURI(url.host + url.pathname).replace(/\/$/, ''),
    short,
    scannable: isPublic(url) ? url.href : undefined,
  }
}

/** Whether another device could open it. */
function isPublic({ protocol, hostname }: URL): boolean {
  const loopback = /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname) || hostname.endsWith('.invalid')
  return /^https?:$/.test(protocol) && !loopback
}
