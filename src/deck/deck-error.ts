/** A failure of a lecture, in Spanish, with file and line where there is one. */
export class DeckError extends Error {
  override name = 'DeckError'
  // It is shown to an author, also over a slide while serving: our own code is no news to them.
  override stack = undefined
}
