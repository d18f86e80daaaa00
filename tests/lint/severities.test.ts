/** How serious findings are: as `curso.yml` and comments in a note say. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { sortFindings } from '../../src/reporters/index.ts'
import { runScript } from '../support/run.ts'
import { bakery, makeChecker, noteWith, project, today } from './support.ts'

const roots: string[] = []
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true })
})

const faulty = noteWith('La la hoja.\n')

/** The small course, with a `revision` and a faulty note in each theme. */
async function course(review: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  roots.push(root)
  await cp(join(bakery, 'docs'), join(root, 'docs'), { recursive: true })
  const settings = await readFile(join(bakery, 'docs/_datos/curso.yml'), 'utf8')
  for (const [path, text] of Object.entries({
    'docs/_datos/curso.yml': settings + review,
    'docs/pan/uno.md': faulty,
    'docs/plantas/dos.md': faulty,
  })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

async function told(review: string): Promise<string[]> {
  const { findings } = await lint({ root: await course(review), today, cache: false })
  return findings.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)
}

describe('revision in curso.yml', () => {
  test('a rule is a warning, or off, everywhere', async () => {
    expect(await told('revision:\n  reglas:\n    palabra-repetida: aviso\n')).toEqual([
      'docs/pan/uno.md palabra-repetida warning',
      'docs/plantas/dos.md palabra-repetida warning',
    ])
    expect(await told('revision:\n  reglas:\n    palabra-repetida: apagada\n')).toEqual([])
  })

  test('or only in some files, which goes before what holds for all', async () => {
    const review =
      'revision:\n  rutas:\n    docs/pan/*.md:\n      palabra-repetida: error\n  reglas:\n    palabra-repetida: apagada\n'
    expect(await told(review)).toEqual(['docs/pan/uno.md palabra-repetida error'])
  })

  test('a warning can become an error', async () => {
    const root = await course(
      'revision:\n  reglas:\n    dato-vencido: error\n    palabra-repetida: apagada\n',
    )
    const fact = noteWith('Pesa :dato[3 kilos]{revisar-antes-de="2020-01-01"}.\n')
    await writeFile(join(root, 'docs/pan/uno.md'), fact)
    const { findings } = await lint({ root, today, cache: false })
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['dato-vencido error'])
  })

  test('a change counts for results that were kept', async () => {
    const root = await course('')
    const count = async (): Promise<number> => (await lint({ root, today })).findings.length
    expect(await count()).toBe(2)
    const settings = join(root, 'docs/_datos/curso.yml')
    const text = await readFile(settings, 'utf8')
    await writeFile(settings, `${text}revision:\n  reglas:\n    palabra-repetida: apagada\n`)
    expect(await count()).toBe(0)
  })

  test('only errors end the command with 1', async () => {
    const root = await course('revision:\n  reglas:\n    palabra-repetida: aviso\n')
    await symlink(join(project, 'scripts'), join(root, 'scripts'))
    const { code, output } = await runScript(root, 'lint')
    expect(output).toContain('2 avisos')
    expect(code).toBe(0)
  })
})

test('a course without the page of rules has no address of it', async () => {
  const root = await course('')
  const settings = join(root, 'docs/_datos/curso.yml')
  const urls = async (): Promise<unknown[]> =>
    (await lint({ root, today, cache: false })).findings.map(({ url }) => url)
  expect(new Set(await urls())).toEqual(new Set(['/referencia/reglas/#palabra-repetida']))
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('autores: true', 'autores: false'))
  expect(new Set(await urls())).toEqual(new Set([null]))
})

describe('a comment in a note', () => {
  const rulesIn = async (body: string): Promise<string[]> => {
    const { findings } = await (await makeChecker())('docs/pan/uno.md', noteWith(body))
    return sortFindings(findings).map(({ line, rule, message, hint }) =>
      rule === 'comentario-del-revisor' ? `${line} ${message}. ${hint}` : `${line} ${rule}`,
    )
  }

  test('silences one rule for the next block', async () => {
    expect(await rulesIn('<!--lint ignore palabra-repetida-->\n\nLa la hoja.\n\nLa la raíz.\n')).toEqual([
      '9 palabra-repetida',
    ])
  })

  test('that says something else is told', async () => {
    expect(await rulesIn('<!--lint callar tilde-->\n\nLa la hoja.\n')).toEqual([
      '5 El comentario «lint» no dice qué hacer: «callar». Escribe «ignore», «disable» o «enable», y el nombre de la regla.',
      '7 palabra-repetida',
    ])
    expect(await rulesIn('<!--lint ignore palabras-repetida-->\n\nLa la hoja.\n')).toEqual([
      '5 No hay ninguna regla «palabras-repetida». ¿Querías decir «palabra-repetida»?',
      '7 palabra-repetida',
    ])
    // Another linter's rule.
    expect(await rulesIn('<!--lint ignore list-item-indent-->\n\nHola.\n')).toEqual([])
  })
})
