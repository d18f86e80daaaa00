/** Data that is missing, empty or broken: it is told of alone; what may be missing is no fault. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { lint, type LintResult } from '../../src/lint/run.ts'
import { runScript } from '../support/run.ts'
import { bakery, noteWith, project, today } from './support.ts'

const roots: string[] = []
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true })
})

const faulty = noteWith('La la hoja.\n')

/** A course with a faulty note in each theme, these data files of the small course, and others. */
async function course(names: readonly string[], files: Record<string, string> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  roots.push(root)
  for (const name of names) {
    await cp(join(bakery, 'docs/_datos', name), join(root, 'docs/_datos', name), { recursive: true })
  }
  for (const [path, text] of Object.entries({
    'docs/pan/uno.md': faulty,
    'docs/plantas/dos.md': faulty,
    ...files,
  })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

const told = ({ findings }: LintResult): string[] =>
  findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)

const check = async (root: string, options = {}): Promise<LintResult> =>
  lint({ root, today, cache: false, ...options })

const basic = ['curso.yml', 'temas.yml']

describe('a fault of the data is all that is told', () => {
  test.each([
    ['curso.yml is missing', ['temas.yml'], {}, 'curso.yml:1:1 datos-del-curso'],
    ['temas.yml is missing', ['curso.yml'], {}, 'temas.yml:1:1 datos-del-curso'],
    ['temas.yml says nothing', basic, { 'temas.yml': '# Nada.\n' }, 'temas.yml:1:1 datos-del-curso'],
    ['broken YAML', basic, { 'terminos.yml': '- termino: "hoja\n' }, 'terminos.yml:2:1 yaml'],
    [
      'a field that nobody knows',
      basic,
      { 'curso.yml': 'id: a\ntitulo: B\ndescripcion: C\ntono: 3\n' },
      'curso.yml:4:1 campo',
    ],
    [
      'a wrong expression',
      basic,
      {
        'ideas-equivocadas.yml':
          "ideas:\n  - verdad: Sí.\n    patrones: [{ expresion: '(hoja' }]\n    si: [La hoja.]\n",
      },
      'ideas-equivocadas.yml:3:29 expresion',
    ],
    [
      'a line that is no word',
      basic,
      { 'palabras.txt': 'dos palabras\n' },
      'palabras.txt:1:1 lista-de-palabras',
    ],
  ])('%s', async (_name, names, data: Record<string, string>, expected) => {
    const files = Object.fromEntries(
      Object.entries(data).map(([name, text]) => [`docs/_datos/${name}`, text]),
    )
    const root = await course(names, files)
    const result = await check(root)
    expect(told(result)).toEqual([`docs/_datos/${expected}`])
    expect(result.unchecked).toBeGreaterThanOrEqual(2)
    // Also when other files were asked for.
    expect(told(await check(root, { files: ['docs/pan'] }))).toEqual([`docs/_datos/${expected}`])
  })

  test('and with the fault mended, the rest is', async () => {
    const root = await course(['temas.yml'])
    await check(root, { cache: true })
    await cp(join(bakery, 'docs/_datos/curso.yml'), join(root, 'docs/_datos/curso.yml'))
    expect(told(await check(root, { cache: true }))).toEqual([
      'docs/pan/uno.md:5:1 palabra-repetida',
      'docs/plantas/dos.md:5:1 palabra-repetida',
    ])
    await rm(join(root, 'docs/_datos/curso.yml'))
    expect(told(await check(root, { cache: true }))).toEqual(['docs/_datos/curso.yml:1:1 datos-del-curso'])
  })
})

test('what a course need not have is no fault', async () => {
  const result = await check(await course(basic))
  expect(told(result)).toEqual([
    'docs/pan/uno.md:5:1 palabra-repetida',
    'docs/plantas/dos.md:5:1 palabra-repetida',
  ])
  expect(result.unchecked).toBe(0)
})

test('where there are no notes there is nothing that needs data', async () => {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  roots.push(root)
  await writeFile(join(root, 'README.md'), '# Un proyecto\n\nLa la hoja.\n')
  expect(told(await check(root, { files: ['README.md'] }))).toEqual(['README.md:3:1 palabra-repetida'])
})

test('one file asked for is looked at by itself, against what the others say', async () => {
  const root = await course(basic, {
    'docs/pan/uno.md':
      '---\ntitle: Uno\ndescription: Una nota que enlaza otra y una sección de ella que no existe en ninguna parte.\n---\nLa la hoja. [Dos](/plantas/dos/#nada)\n',
  })
  const one = await check(root, { files: ['docs/pan/uno.md'], cache: true })
  expect(told(one)).toEqual(['docs/pan/uno.md:5:1 palabra-repetida', 'docs/pan/uno.md:5:13 enlace-interno'])
  expect(one.files).toBe(1)
  // What was not asked for was read by no rule: the next run must look at it.
  expect(told(await check(root, { cache: true }))).toContain('docs/plantas/dos.md:5:1 palabra-repetida')
})

test('what --fix would change is shown, and nothing is written', async () => {
  const root = await course(basic)
  const file = join(root, 'docs/pan/uno.md')
  const before = await readFile(file, 'utf8')
  const { patches, fixed } = await check(root, { fix: true, dry: true, files: ['docs/pan/uno.md'] })
  expect(patches.join('')).toMatch(
    /^--- a\/docs\/pan\/uno\.md\n\+\+\+ b\/docs\/pan\/uno\.md\n@@ .*\n[^]*\n-La la .*\n\+La /,
  )
  expect(fixed).toEqual([])
  expect(await readFile(file, 'utf8')).toBe(before)
})

test('a place without notes is told, not passed over', async () => {
  const root = await course(basic, { 'vacia/LEEME.txt': 'Nada.\n' })
  await expect(check(root, { files: ['vacia'] })).rejects.toThrow(/«vacia» no hay apuntes/)
  await expect(check(join(root, 'vacia'))).rejects.toThrow(/no hay apuntes que revisar/)
})

test('the command says that the rest was not checked, and ends with 1', async () => {
  const root = await course(['temas.yml'])
  await symlink(join(project, 'scripts'), join(root, 'scripts'))
  const { code, output } = await runScript(root, 'lint', { args: ['--sin-cache'] })
  expect(code).toBe(1)
  expect(output).toMatch(/docs\/_datos\/curso\.yml:1:1 +error/)
  expect(output).toMatch(/Los otros \d+ archivos del curso no se revisaron/)
  expect(output).not.toMatch(/palabra-repetida/)
})

test('what is neither a note nor data is refused, and a note that nobody reads is told', async () => {
  const root = await course(['curso.yml', 'temas.yml'], { 'docs/pan/vieja.markdown': 'Texto.\n' })
  await symlink(join(project, 'scripts'), join(root, 'scripts'))
  const refused = await runScript(root, 'lint', { args: ['scripts/lint.ts'] })
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/«scripts\/lint\.ts» no es una nota/)
  expect(told(await check(root))).toContain('docs/pan/vieja.markdown:1:1 archivo')
})
