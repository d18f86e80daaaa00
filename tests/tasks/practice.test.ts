/** `npm run practica` as it is typed. */
import { spawn } from 'node:child_process'
import { readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { tryCommands } from '../../src/tasks/practice.ts'
import { block, oven, ovenCourse, type OvenCourse } from '../practice/support.ts'
import { cleanEnv, runScript } from '../support/run.ts'
import { project } from '../support/workspace.ts'

const script = join(project, 'scripts/practica.ts')

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Types the command in `root`; `meanwhile` is told what it says, and may end it. */
async function practica(
  root: string,
  args: string[] = [],
  {
    env = {},
    meanwhile,
  }: { env?: Record<string, string>; meanwhile?: (err: string, pid: number) => void } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
    meanwhile?.(said.err, child.pid!)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...said }
}

let course: OvenCourse | undefined
afterEach(async () => {
  await course?.remove()
  course = undefined
})

describe('npm run practica', () => {
  test('says what it ran, and that all is right', async () => {
    const { code, out, err } = await practica(oven)
    expect([code, out]).toEqual([0, 'Sin hallazgos.\n'])
    expect(err).toMatch(
      /Poniendo en marcha Horno…\n1\/1 {2}docs\/pan\/hornear\.md\n\d+ comandos en 1 página, con Horno 7\.2\.\n$/,
    )
  })

  test('shows what is other than in the note, and ends with 1', async () => {
    course = await ovenCourse({ a: block('$ echo uno\ndos') })
    const { code, out } = await practica(course.root)
    expect(code).toBe(1)
    expect(out).toContain('--- docs/pan/a.md\n+++ docs/pan/a.md\n@@ -7 +7 @@\n-dos\n+uno\n')
    expect(out).toContain('docs/pan/a.md:6:1  error  falta  «echo uno» no dice lo que la nota muestra.')
  })

  test('tells programs the same', async () => {
    course = await ovenCourse({ a: block('$ echo uno\ndos') })
    const { code, out } = await practica(course.root, ['--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { file: 'docs/pan/a.md', line: 6, rule: 'salida-distinta', actual: 'dos', expected: ['uno'] },
    ])
  })

  test('brings notes up to date, and then says with what and when; a second time there is nothing to do', async () => {
    course = await ovenCourse({ a: block('$ echo uno\ndos'), b: block('$ echo b\nb') })
    const { code, out, err } = await practica(course.root, ['--actualizar'])
    expect([code, out]).toEqual([0, 'Sin hallazgos.\n'])
    expect(err).toContain('Escrito: docs/pan/a.md\nEscrito: docs/_datos/practica.yml\n')
    expect(await course.read('docs/pan/a.md')).toContain('$ echo uno\nuno\n')
    const record = await course.read('docs/_datos/practica.yml')
    expect(record).toMatch(/horno:\n {2}nombre: Horno\n {2}version: "7\.2"\n {2}dia: \d{4}-\d\d-\d\d\n/)
    expect(await practica(course.root)).toMatchObject({ code: 0 })
  })

  test('says nothing of when it ran a part only', async () => {
    course = await ovenCourse({ a: block('$ echo uno\ndos'), b: block('$ echo b\nc') })
    const { err } = await practica(course.root, ['--actualizar', '--pagina', 'docs/pan/a.md'])
    expect(err).toContain('Escrito: docs/pan/a.md\n')
    expect(err).not.toContain('practica.yml')
    expect(await course.read('docs/pan/b.md')).toContain('$ echo b\nc\n')
  })

  test('lists what is not run', async () => {
    const { code, out } = await practica(oven, ['--lista'])
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^docs\/pan\/hornear\.md:\d+ {2}Falta el panadero\n1 de 5 bloques de comandos no se ejecuta\.\n$/,
      ),
    ])
  })

  test('is not the only one to list it: so does the linter, to people', async () => {
    course = await ovenCourse({
      a: `${block('$ pan', '{no-run="Falta harina"}')}\n${block('$ echo a\na')}`,
      b: block('$ pan', '{no-run="Falta sal"}'),
    })
    await symlink(join(project, 'scripts'), join(course.root, 'scripts'))
    const lint = async (...args: string[]): Promise<string> =>
      (await runScript(course!.root, 'lint', { args: ['--sin-sitio', ...args] })).output
    const row = 'docs/pan/a.md:5  Falta harina\n'
    expect(await lint()).toMatch(
      new RegExp(`\n\n${row}docs/pan/b\\.md:5 {2}Falta sal\n2 de 3 bloques de comandos no se ejecutan\\.\n$`),
    )
    expect(await lint('docs/pan/a.md')).toMatch(
      new RegExp(`\n\n${row}1 de 2 bloques de comandos no se ejecuta\\.\n$`),
    )
    expect(await lint('--format', 'json')).not.toContain('Falta')
  })

  test.each([
    [['--motor', 'hornos'], 'No hay ningún motor «hornos».\n¿Querías decir «horno»?\n'],
    [
      ['--pagina', 'docs/pan/hornea.md'],
      'No hay ninguna página con comandos «docs/pan/hornea.md».\n¿Querías decir «docs/pan/hornear.md»?\n',
    ],
    [['--nada'], 'No se conoce la opción «--nada».'],
    [['docs/pan/hornear.md'], 'Sobra «docs/pan/hornear.md»: una nota se elige con --pagina.'],
    [['--format', 'xml'], 'No se conoce el formato «xml».'],
  ])('refuses %j', async (args, says) => {
    const { code, err } = await practica(oven, args)
    expect(code).toBe(1)
    expect(err).toContain(says)
  })

  test('needs an engine, and says which', async () => {
    course = await ovenCourse({ a: block('$ echo uno\nuno') })
    await course.write('docs/_practica/motor.sh', 'echo "no hay gas" >&2; exit 3\n')
    expect(await practica(course.root)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(
        'No se puede poner en marcha «Horno».\nDice:\n  no hay gas\nHace falta un horno de verdad.\n',
      ),
    })
    await course.write('docs/_datos/motores.yml', '')
    expect((await practica(course.root)).err).toContain(
      'El curso no dice en qué se ejecutan los comandos de las notas.',
    )
  })

  test('says that no note is run on the engine asked for, and how one is', async () => {
    course = await ovenCourse({ a: block('$ echo uno\nuno') })
    const engines = await course.read('docs/_datos/motores.yml')
    const other = "  brasero:\n    nombre: Brasero\n    inicia: exit 1\n    version: 'true'\n"
    await course.write('docs/_datos/motores.yml', engines.replace('clases:', `${other}clases:`))
    const task = { pages: undefined, engine: 'brasero', own: true, update: false, today: '2026-01-02' }
    await expect(tryCommands(course.root, { ...task, platform: 'linux' }, {})).rejects.toThrow(
      'Ninguna de esas notas se ejecuta con «brasero».\nLa que deba ejecutarse con él lo dice en su encabezado de datos: «practica: motor: brasero».',
    )
  })

  test.each(['win32', 'darwin'] as const)('says on %s where it can be done', async (platform) => {
    const task = { pages: undefined, engine: undefined, own: true, update: false, today: '2026-01-02' }
    await expect(tryCommands(oven, { ...task, platform }, {})).rejects.toThrow(
      `Los comandos de las notas solo se pueden ejecutar en Linux.\nHazlo en un computador con Linux`,
    )
  })

  test('runs nothing of notes that are broken', async () => {
    course = await ovenCourse({ a: block('sin comando') })
    const { code, err } = await practica(course.root)
    expect(code).toBe(1)
    expect(err).toMatch(/a\.md:6:1 {2}error[^]*No se ejecutó nada: corrige lo anterior\./)
  })

  test('leaves nothing after Ctrl+C', async () => {
    course = await ovenCourse({ a: block('$ (trap "" INT HUP TERM; sleep 77) & horno esperar') })
    await course.write(
      'docs/_datos/motores.yml',
      (await course.read('docs/_datos/motores.yml')).replace('limite: 5', 'limite: 60'),
    )
    const places = join(course.root, 'lugares')
    await course.write('lugares/.x', '')
    const inPlaces = async (): Promise<string[]> => (await readdir(places)).filter((name) => name !== '.x')
    let interrupted: Promise<void> | undefined
    const { code, err } = await practica(course.root, [], {
      env: { TMPDIR: places },
      meanwhile: (said, pid) => {
        if (!said.includes('1/1')) return
        interrupted ??= untilRunning(course!.root).then(async () => {
          expect(await inPlaces()).toHaveLength(2)
          process.kill(pid, 'SIGINT')
        })
      },
    })
    await interrupted
    expect(code).toBe(130)
    expect(err).toContain('Interrumpido.')
    expect(await inPlaces()).toEqual([])
    expect(await running(course.root)).toEqual([])
  })
})

/** What runs with something of `root` in its environment. */
async function running(root: string): Promise<string[]> {
  const { readFile } = await import('node:fs/promises')
  const found: string[] = []
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue
    const [variables, command] = await Promise.all(
      ['environ', 'cmdline'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')),
    )
    if (variables!.includes(`=${root}/lugares`)) found.push(command!.replaceAll('\0', ' '))
  }
  return found
}

/** Waits until the page's commands run. */
async function untilRunning(root: string): Promise<void> {
  while (!(await running(root)).some((command) => command.startsWith('sleep 600'))) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}
