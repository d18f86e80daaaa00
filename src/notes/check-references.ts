import { madePages, referenceFolder } from './made-pages.ts'
import { report } from './problem.ts'
import type { Note, Source, Theme } from './types.ts'

/** What notes refer to, and the notes that do. */
interface Referred {
  themes: readonly Theme[]
  sources: ReadonlyMap<string, Source>
  notes: readonly Note[]
}

/**
 * Records what only shows when the course is seen whole: themes without an entry, addresses that
 * the machine's own pages have, footnotes that no entry of the bibliography backs.
 */
export function checkReferences(course: Referred): void {
  const themes = new Set(course.themes.map((theme) => theme.id))
  for (const note of course.notes) {
    checkTheme(note, themes)
    checkAddress(note)
    checkFootnotes(note, course)
  }
  checkFormerAddresses(course.notes)
}

function checkTheme(note: Note, themes: Set<string>): void {
  // Pages of reference stand beside the themes.
  if (note.theme === '' || note.theme === referenceFolder) return
  // Without themes the fault is in their file, not in every note.
  if (themes.size === 0 || themes.has(note.theme)) return
  report(note.file, {
    rule: 'tema-desconocido',
    reason: `La carpeta «${note.theme}» no es un tema del curso`,
    hint: 'Agrégala a docs/_datos/temas.yml, o mueve la nota a la carpeta de un tema.',
    place: { line: 1, column: 1 },
  })
}

function checkAddress(note: Note): void {
  const address = `/${note.slug}/`
  if (!Object.values<string>(madePages).includes(address)) return
  report(note.file, {
    rule: 'direccion-ocupada',
    reason: `La dirección «${address}» es de una página que se hace sola`,
    hint: 'Da otro nombre al archivo.',
    place: { line: 1, column: 1 },
  })
}

/** Records that a page was, by its own account, where another is or was. */
function checkFormerAddresses(notes: readonly Note[]): void {
  const taken = new Set<string>([...Object.values(madePages), ...notes.map(({ slug }) => `/${slug}/`)])
  for (const note of notes) {
    for (const address of note.formerAddresses ?? []) {
      if (taken.has(address)) {
        const line = String(note.file)
          .split('\n')
          .findIndex((text) => text.includes(address))
        report(note.file, {
          rule: 'direccion-ocupada',
          reason: `La dirección «${address}», que esta página tuvo antes, es de otra`,
          hint: 'Quítala de «antes»: no puede llevar a dos páginas.',
          place: { line: Math.max(line, 0) + 1, column: 1 },
        })
      }
      taken.add(address)
    }
  }
}

function checkFootnotes(note: Note, course: Referred): void {
  for (const definition of note.footnotes.definitions) {
    if (course.sources.has(definition.identifier)) continue
    report(note.file, {
      rule: 'fuente-desconocida',
      reason: `La nota al pie «${definition.label ?? definition.identifier}» no está en la bibliografía`,
      hint: 'Agrega esa clave a docs/_datos/fuentes.yml, o usa una que exista.',
      place: definition,
    })
  }
}
