/** A file's text. */
export interface Decoded {
  text: string
  /** Whether it began with a byte order mark, which `text` leaves out. */
  mark: boolean
  /** The bytes aren't UTF-8; `text` is what could be read. */
  broken: boolean
  /** They are no text in any encoding: a picture, an archive. */
  binary: boolean
}

/** Decodes UTF-8, with or without a byte order mark; never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      mark,
      broken: wide,
      binary: false,
    }
  } catch {
    const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252'
    return {
      text: new TextDecoder(encoding).decode(bytes),
      mark,
      broken: true,
      binary: !wide && bytes.includes(0),
    }
  }
}
