/** The lectures of a course: which there are, what each says of itself, and what it shows. */
export { cutSlides } from './cut-slides.ts'
export { importSchema, lectureSchema, ownSlideSchema } from './fields.ts'
export { findLectures, readLectureAt, readLectures } from './find-lectures.ts'
export { readHead, type LectureHead } from './head.ts'
export {
  aliasesOf,
  readLecture,
  type Lecture,
  type NoteImport,
  type NoteOutline,
  type OwnSlide,
} from './lecture.ts'
export { builtDecks, manifestName, type DeckManifest } from './manifest.ts'
export { longNotesOf, longSections, mostWords, unwieldyNotesOf } from './long-notes.ts'
export { formatMinutes } from './minutes.ts'
export { saidOf, saidWords, saidWordsIn, wordsPerMinute, type SaidSection } from './said.ts'
export { writtenIn } from './written.ts'
