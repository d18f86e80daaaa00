/**
 * The model: what the notes say. The only part that reads `docs/`; everything
 * else imports it from here.
 */
export { isDiagram } from './diagram.ts'
export { directives, isKnownTextDirective } from './directives.ts'
export { noteSlug, parseNote } from './parse-note.ts'
export { parseMarkdown } from './parse-markdown.ts'
export { notePaths, readCourse, readNote } from './read-course.ts'
export { slideAlias } from './slide-alias.ts'
export * from './types.ts'
export { parsedFrontmatter } from './yaml-reader.ts'
