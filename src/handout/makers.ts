import { makeAnki } from './bank/anki.ts'
import { makeGift } from './bank/gift.ts'
import { makeNotes } from './notes-pdf.ts'
import { makeSlides } from './deck-pdf.ts'
import type { HandoutKind } from './handout.ts'
import type { Maker } from './workshop.ts'

/** Who makes each kind of file. */
export const makers: Readonly<Record<HandoutKind, Maker>> = {
  notes: makeNotes,
  slides: makeSlides,
  gift: makeGift,
  anki: makeAnki,
}
