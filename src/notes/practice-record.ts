import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { day, id, looseText, text } from './schema.ts'

/** `practica.yml`: with what, and when, the commands of the notes were last run. */
export const practiceRecordSchema = z.record(
  id,
  z.strictObject({
    nombre: text.describe('Cómo se llama el motor.'),
    version: looseText.describe('Su versión.'),
    dia: day.describe('El día en que se ejecutaron.'),
    otros: z.record(text, looseText).default({}).describe('La versión de otros programas.'),
  }),
)

/** The last whole run on an engine. */
export interface EngineRun {
  name: string
  version: string
  /** ISO day. */
  day: string
  /** By the name of another program, its version. */
  others: ReadonlyMap<string, string>
}

/** The last whole run on each engine, by its id. */
export type PracticeRecord = ReadonlyMap<string, EngineRun>

/** Reads `_datos/practica.yml`. What is wrong is recorded on `file`. */
export function parsePracticeRecord(file: VFile): PracticeRecord {
  const { value } = readData(file, String(file), practiceRecordSchema)
  return new Map(
    Object.entries(value ?? {}).map(([engine, { nombre, version, dia, otros }]) => [
      engine,
      { name: nombre, version, day: dia, others: new Map(Object.entries(otros)) },
    ]),
  )
}
