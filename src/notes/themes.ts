import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { reservedFolders } from './made-pages.ts'
import { report } from './problem.ts'
import { id, text } from './schema.ts'
import type { Theme } from './types.ts'
import { unmarked } from './unmarked-text.ts'

/** `temas.yml`: the themes, in teaching order. */
export const themesSchema = z.array(
  z.strictObject({
    id: id.describe('El nombre de su carpeta en `docs/`.'),
    titulo: unmarked.describe('Cómo se lee.'),
    descripcion: text.describe('De qué trata, en una frase.'),
    tono: z
      .number()
      .min(0)
      .max(360)
      .optional()
      .describe(
        'Su color: un ángulo del círculo cromático, de 0 a 360. Sin él, la máquina reparte los tonos.',
      ),
    capa: z
      .int()
      .min(1)
      .optional()
      .describe('Con el mapa `pila`, su lugar desde el suelo (1). Sin él, el de la lista.'),
    dibujo: z
      .strictObject({
        archivo: text.describe('Un SVG, en `docs/_datos/`.'),
        descripcion: text.describe('Qué se ve en él, para quien no lo ve.'),
      })
      .optional()
      .describe('El dibujo con que se abre el tema.'),
  }),
)

/** The hue of a first theme without one. */
const firstHue = 40

/** Hues in the place of those that nobody chose, each in the middle of what the others leave free. */
function spreadHues(chosen: (number | undefined)[]): number[] {
  const taken = chosen.filter((hue) => hue !== undefined)
  return chosen.map((hue) => {
    if (hue !== undefined) return hue
    const free = middleOfWidestGap(taken)
    taken.push(free)
    return free
  })
}

function middleOfWidestGap(hues: number[]): number {
  const around = [...hues].sort((a, b) => a - b)
  const gaps = around.map((hue, index) => ({
    hue,
    gap: (around[index + 1] ?? around[0]! + 360) - hue,
  }))
  const widest = gaps.reduce<(typeof gaps)[number] | undefined>(
    (best, one) => (best && best.gap >= one.gap ? best : one),
    undefined,
  )
  return widest ? Math.round((widest.hue + widest.gap / 2) % 360) : firstHue
}

/** The angle between two hues, in degrees. */
function turnBetween(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360
  return Math.min(turn, 360 - turn)
}

/** Reads `_datos/temas.yml`. What is wrong is recorded on `file`. */
export function parseThemes(file: VFile): Theme[] {
  const { value, placeOf } = readData(file, String(file), themesSchema)
  const hues = spreadHues((value ?? []).map(({ tono }) => tono))
  const themes = (value ?? []).map((theme, index): Theme => ({
    id: theme.id,
    title: theme.titulo,
    description: theme.descripcion,
    hue: hues[index]!,
    layer: theme.capa ?? index + 1,
    drawing: theme.dibujo && { file: theme.dibujo.archivo, description: theme.dibujo.descripcion },
  }))
  for (const [index, { id }] of themes.entries()) {
    if (!reservedFolders.includes(id)) continue
    report(file, {
      rule: 'tema-reservado',
      reason: `Un tema no puede llamarse «${id}»: esa carpeta es de las páginas que se hacen solas`,
      hint: 'Elige otro identificador, y ponlo también a su carpeta de docs/.',
      place: placeOf(index, 'id'),
    })
  }
  refuseTwice(themes, 'id', 'id', (theme) => `El tema «${theme.id}» está dos veces`, 'Une las dos fichas.')
  refuseTwice(
    themes,
    'layer',
    'capa',
    (theme, other) => `«${theme.title}» y «${other.title}» están en la misma capa, la ${theme.layer}`,
    'Da a cada tema una capa propia, o quita «capa» de todos: vale entonces el orden de la lista.',
  )
  warnOfTwins()
  return themes

  function warnOfTwins(): void {
    // The more themes, the nearer they must be.
    const least = Math.min(15, 180 / themes.length)
    for (const [index, theme] of themes.entries()) {
      const twin = themes.slice(0, index).find((other) => turnBetween(theme.hue, other.hue) < least)
      if (!twin) continue
      const message = report(file, {
        rule: 'temas-parecidos',
        reason: `«${twin.title}» y «${theme.title}» tienen casi el mismo color`,
        hint: `Sus tonos son ${twin.hue} y ${theme.hue}: sepáralos al menos ${Math.ceil(least)} grados, o quita «tono» de uno.`,
        place: placeOf(index, 'tono'),
      })
      message.fatal = false
    }
  }

  function refuseTwice(
    list: Theme[],
    key: 'id' | 'layer',
    field: string,
    reason: (theme: Theme, other: Theme) => string,
    hint: string,
  ): void {
    for (const [index, theme] of list.entries()) {
      const other = list.slice(0, index).find((one) => one[key] === theme[key])
      if (!other) continue
      report(file, {
        rule: 'tema-repetido',
        reason: reason(theme, other),
        hint,
        place: placeOf(index, field),
      })
    }
  }
}
