/**
 * The model: what the notes say. The only part that reads `docs/`; everything
 * else imports it from here.
 */
export { referencedCharacters } from './character-references.ts'
export { commandOption } from './command-option.ts'
export { parsedFrontmatter } from './data-file.ts'
export { errorLines } from './problem.ts'
export { isElement } from './elements.ts'
export { diagramStart, diagramTitle, isDiagram } from './diagram.ts'
export {
  commonWords,
  shapes,
  strengths,
  strokes,
  type DiagramShape,
  type DiagramStrength,
  type DiagramStroke,
  type DiagramWord,
} from './diagram-words.ts'
export { noEngines, type Engine, type ObjectKind, type PracticeSettings, type ShapeKind } from './engines.ts'
export { headingSlugger } from './heading-slugger.ts'
export {
  authorPages,
  definitionsFile,
  madePages,
  pagesOf,
  readerPages,
  referenceFolder,
  type MadePage,
} from './made-pages.ts'
export { readMark, readThemeDrawing } from './drawings.ts'
export { pictureMark } from './pictures.ts'
export { letterOf } from './letter.ts'
export { nearest } from './nearest.ts'
export { noteSlug, parseNote } from './parse-note.ts'
export { gfmOptions, mendText, parseMarkdown } from './parse-markdown.ts'
export { brokenData, notePaths, readCourse, readDataAlone, readNote, type CourseData } from './read-course.ts'
export { isUnclosed } from './is-unclosed.ts'
export { isStep } from './published.ts'
export { questionParts } from './question.ts'
export { orderOptions, orderWithin, seedOf, shuffled } from './option-order.ts'
export { studiedTerms } from './studied-terms.ts'
export { type PracticeRecord } from './practice-record.ts'
export { readCommands } from './practice-steps.ts'
export { promptIn, shellPrompts, typedLines, typedText } from './typed-text.ts'
export { plainText, settleText, type SourceText } from './source-text.ts'
export { slideAlias } from './slide-alias.ts'
export { taughtNotes } from './taught-notes.ts'
export { noSettings, type CourseSettings, type RuleSeverity } from './settings.ts'
export * from './types.ts'
