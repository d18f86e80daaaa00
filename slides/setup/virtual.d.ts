declare module 'virtual:deck-course' {
  /** Themes of the course; `layer` counts from the ground. */
  export const themes: { id: string; title: string; layer: number }[]
  /** Where the site lives; `origin` is undefined when it isn't known. */
  export const site: { origin: string | undefined; base: string }
}

declare module 'virtual:deck-notes' {
  /** Presenter notes as HTML, by slide number; empty while serving. */
  const notes: Record<number, string>
  export default notes
}
