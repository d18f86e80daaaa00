declare module 'virtual:deck-course' {
  /** Themes of the course in teaching order; `number` is their place in it, `layer` counts from the ground. */
  export const themes: { id: string; title: string; number: number; layer: number }[]
  /** How the course shows them: as layers, or one after the other. */
  export const map: 'pila' | 'camino'
  /** Where the site lives; `origin` is undefined when it isn't known. */
  export const site: { origin: string | undefined; base: string }
}

declare module 'virtual:deck-notes' {
  /** Presenter notes as HTML, by slide number; empty while serving. */
  const notes: Record<number, string>
  export default notes
}

declare module 'virtual:deck-terms' {
  /** The names of each term of the glossary: singular, plural, in English. */
  const terms: string[][]
  export default terms
}
