/** The pieces that the schemas of data files and frontmatters are made of. */
import * as z from 'zod'

/** Whether `text` is an existing ISO day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** Whether `text` is an address on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}

/** A text that says something. A number without quotation marks is none: YAML would drop its zeros. */
export const text = z.string().trim().min(1)

/** A list of texts; none when it is missing. */
export const texts = z.array(text).default([])

/** A text that may be written as a number: a year, a name that is only digits. */
export const looseText = z.union([text, z.number()]).transform(String)

/** An ISO day. */
export const day = text.refine(isDay, {
  error: ({ input }) => `«${input}» no es un día`,
  params: { hint: 'Escribe año-mes-día: 2026-11-23.' },
})

/** An address on the web. */
export const webAddress = text.refine(isWebAddress, {
  error: ({ input }) => `«${input}» no es una dirección web`,
  params: { hint: 'Escribe la dirección completa, con https://.' },
})

/** An id that is also part of addresses and file names: `plantas`. */
export const id = text.refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
  error: ({ input }) => `«${input}» no sirve de identificador`,
  params: { hint: 'Usa minúsculas sin acento, cifras y guiones: «mi-tema».' },
})
