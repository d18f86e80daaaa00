import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseCorrections } from '../../notes/corrections.ts'
import { parseSources } from '../../notes/sources.ts'
import { parseTerms } from '../../notes/terms.ts'
import { parseThemes } from '../../notes/themes.ts'
import type { Correction, Source, Term, Theme } from '../../notes/index.ts'
import { decode } from '../decode.ts'

/** The data under `docs/_datos`, with the files it was read from and their messages. */
export interface CourseData {
  themes: Theme[]
  sources: Map<string, Source>
  corrections: Correction[]
  terms: Term[]
  files: VFile[]
}

export const dataNames = ['temas.yml', 'fuentes.yml', 'correcciones.yml', 'terminos.yml'] as const

/** Reads the texts of the data files; those that don't exist are empty. */
export async function readDataTexts(root: string): Promise<Map<string, string>> {
  const texts = await Promise.all(
    dataNames.map(async (name) => {
      try {
        return decode(await readFile(join(root, 'docs/_datos', name))).text
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return ''
      }
    }),
  )
  return new Map(dataNames.map((name, index) => [name, texts[index]!]))
}

/** Parses the data; what is wrong is on the files' messages. */
export function parseData(texts: ReadonlyMap<string, string>): CourseData {
  const file = (name: string): VFile => {
    const empty = name === 'fuentes.yml' ? '{}' : '[]'
    return new VFile({ path: `docs/_datos/${name}`, value: texts.get(name) || empty })
  }
  const [themesFile, sourcesFile, correctionsFile, termsFile] = dataNames.map(file) as [
    VFile,
    VFile,
    VFile,
    VFile,
  ]
  return {
    themes: parseThemes(themesFile),
    sources: parseSources(sourcesFile),
    corrections: parseCorrections(correctionsFile),
    terms: parseTerms(termsFile),
    files: [themesFile, sourcesFile, correctionsFile, termsFile],
  }
}
