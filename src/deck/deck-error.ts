/** A failure of a lecture, in Spanish, with file and line where there is one. */
export class DeckError extends Error {
  override name = 'DeckError'
}
