/** The machine's own pages for authors, held to the rules that they explain. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { authorPages, madePages } from '../../src/notes/index.ts'
import { dataReference, fieldRows } from '../../src/site/data-reference.ts'
import { guidesFolder, readGuides } from '../../src/site/guides.ts'
import { madePageTexts } from '../../src/site/made-page-texts.ts'

const project = new URL('../..', import.meta.url).pathname
const guides = await readGuides()

describe('the pages for authors', () => {
  test('are each either Markdown or made of data, under an address that the model knows', () => {
    const own = guides.map(({ slug }) => `/${slug}/`)
    const made = authorPages.filter((page) => page in madePageTexts).map((page) => madePages[page])
    expect([...own, ...made].sort()).toEqual(authorPages.map((page) => madePages[page]).sort())
  })

  test('lead to no page that a course may lack', () => {
    const sure = new Set<string>(authorPages.map((page) => madePages[page]))
    for (const { path, file } of guides) {
      // Examples stand in code.
      const prose = String(file).replace(/```[\s\S]*?```|`[^`]*`/g, '')
      const links = [...prose.matchAll(/\]\((\/[^)#]*)/g)].map(([, address = '']) => address)
      expect(
        links.filter((address) => !sure.has(address)),
        path,
      ).toEqual([])
    }
  })

  test('pass the linter, whatever the course is', async () => {
    const root = await mkdtemp(join(tmpdir(), 'guides-'))
    try {
      await cp(join(project, guidesFolder), join(root, guidesFolder), { recursive: true })
      await mkdir(join(root, 'docs/_datos'), { recursive: true })
      await writeFile(
        join(root, 'docs/_datos/curso.yml'),
        'id: curso\ntitulo: Un curso\ndescripcion: De prueba.\npaginas:\n  autores: true\n',
      )
      const { findings, files } = await lint({ root, files: guides.map(({ path }) => path), cache: false })
      expect(findings).toEqual([])
      expect(files).toBe(guides.length)
    } finally {
      await rm(root, { recursive: true })
    }
  })
})

describe('the reference of the data', () => {
  const withFields = dataReference.filter(({ schema }) => schema)
  test.each(withFields.map(({ id, schema }) => [id, schema] as const))('explains %s', (_id, schema) => {
    const { rows } = fieldRows(schema)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter(({ description }) => !/[.»`]$/.test(description))).toEqual([])
  })

  test('names what stands inside a field after it', () => {
    const { rows } = fieldRows(dataReference[0]!.schema)
    const names = rows.map(({ name }) => name)
    expect(names.slice(names.indexOf('licencia'), names.indexOf('licencia') + 3)).toEqual([
      'licencia',
      'licencia.nombre',
      'licencia.url',
    ])
    expect(rows.find(({ name }) => name === 'licencia')).toMatchObject({ required: false })
    expect(rows.find(({ name }) => name === 'licencia.nombre')).toMatchObject({ required: true })
  })

  test('knows by name what Starlight explains', () => {
    const notes = dataReference.find(({ id }) => id === 'notas')!
    expect(fieldRows(notes.schema).others).toContain('tableOfContents')
  })
})
