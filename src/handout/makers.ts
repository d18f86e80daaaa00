import { makeAnki } from './bank/anki.ts'
import { makeGift } from './bank/gift.ts'
import { makeExam, makeExamKey } from './exams/exam-pdf.ts'
import { makeEpub } from './epub/epub.ts'
import { makeNotes } from './notes-pdf.ts'
import { makeSlides } from './deck-pdf.ts'
import { makeOneFile } from './one-file/one-file.ts'
import { makeLeaflet } from './leaflet/leaflet-pdf.ts'
import { makeExercises, makeSolutions } from './sheets/sheets-pdf.ts'
import { makeTables } from './tables/tables-pdf.ts'
import type { HandoutKind } from './handout.ts'
import type { Maker } from './workshop.ts'

/** Who makes each kind of file. */
export const makers: Readonly<Record<HandoutKind, Maker>> = {
  notes: makeNotes,
  tables: makeTables,
  slides: makeSlides,
  'lined-slides': makeLeaflet,
  'slides-with-notes': makeLeaflet,
  'one-file': makeOneFile,
  exam: makeExam,
  'exam-key': makeExamKey,
  exercises: makeExercises,
  solutions: makeSolutions,
  gift: makeGift,
  anki: makeAnki,
  epub: makeEpub,
}
