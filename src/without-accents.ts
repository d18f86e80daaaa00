/** A text in lower case and without accents («Ñandú» → «nandu»), so that what is typed plainly finds it. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
