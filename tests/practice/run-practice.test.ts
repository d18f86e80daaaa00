/** Whole runs, on the oven that is no oven. */
import { spawnSync } from 'node:child_process'
import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'
import { rewriteOutputs } from '../../src/practice/rewrite.ts'
import { runPractice, type PracticeOptions, type PracticeResult } from '../../src/practice/run-practice.ts'
import { block, oven, ovenCourse, type OvenCourse } from './support.ts'

let course: OvenCourse | undefined
afterEach(async () => {
  vi.unstubAllEnvs()
  await course?.remove()
  course = undefined
})

async function run(notes: Record<string, string>, options: PracticeOptions = {}): Promise<PracticeResult> {
  course = await ovenCourse(notes)
  return runPractice(await readCourse(course.root), options)
}

const faultsOf = ({ pages }: PracticeResult): string[] =>
  pages.flatMap(({ note, faults }) =>
    faults.map(
      ({ line, rule, message }) => `${note.path.slice('docs/pan/'.length)}:${line} ${rule} ${message}`,
    ),
  )

/** The text of the note, once it is brought up to date. */
const updated = ({ pages }: PracticeResult): string | undefined => rewriteOutputs(pages[0]!)?.text

const title = '---\ntitle: Nota\n---\n\n'

describe('what is right', () => {
  test('passes: prompts, programs inside, keys, documents, files, what is left out or remembered', async () => {
    const result = await runPractice(await readCourse(oven))
    expect(faultsOf(result)).toEqual([])
    expect(result.pages[0]!.commands).toBeGreaterThan(15)
    expect(result.engines.map(({ engine, version }) => [engine.name, version])).toEqual([['Horno', '7.2']])
    expect(rewriteOutputs(result.pages[0]!)).toBeUndefined()
  })

  test('begins each page in an empty place, with nothing of another', async () => {
    const leaves = block('$ touch algo\n$ x=1\n$ horno pedir pan\n3f2a91bc00c0ffee')
    const finds = block('$ ls\n$ echo "<$x>"\n<>\n$ horno pedidos')
    expect(faultsOf(await run({ a: leaves, b: finds }))).toEqual([])
  })

  test('fails as the note shows it', async () => {
    const text =
      '$ horno ver nada\nhorno: no hay ningún pedido nada\n$ echo $?\n1\n$ no-existe\nbash: no-existe: command not found'
    expect(faultsOf(await run({ a: block(text) }))).toEqual([])
  })

  test('asks for a value of the note when a command needs it', async () => {
    const frontmatter =
      '---\ntitle: Nota\npractica:\n  prepara:\n    - horno pedir marraqueta\n  valores:\n    3f2a91bc00c0ffee: horno pedidos | cut -d " " -f 1\n---\n\n'
    const text = block('$ horno ver 3f2a91bc00c0ffee\nPEDIDO        PAN\n3f2a91bc00c0  marraqueta')
    expect(faultsOf(await run({ a: frontmatter + text }))).toEqual([])
  })

  test('asks for a value of the note when an output has it', async () => {
    const frontmatter =
      '---\ntitle: Nota\npractica:\n  valores:\n    3f2a91bc00c0ffee: horno pedidos | grep hallulla | cut -d " " -f 1\n---\n\n'
    const text = block(
      '$ horno pedir marraqueta > /dev/null\n$ horno pedir hallulla > /dev/null\n$ horno pedidos | sort -k 2\n3f2a91bc00c0ffee hallulla\n0000000000000000 marraqueta\n$ horno ver 3f2a…\nPEDIDO PAN\n3f2a91bc00c0 hallulla',
    )
    expect(faultsOf(await run({ a: frontmatter + text }))).toEqual([])
  })

  test('finds the project, to prepare a page on itself', async () => {
    const text = block('$ head -n 1 motores.yml\nmotores:')
    const frontmatter =
      '---\ntitle: Nota\npractica:\n  prepara:\n    - cp "$PRACTICA_PROYECTO/docs/_datos/motores.yml" .\n---\n\n'
    expect(faultsOf(await run({ a: frontmatter + text }))).toEqual([])
  })

  test('is no error where it is not run', async () => {
    const result = await run({
      a: block('$ horno esperar', '{no-run="Tarda"}') + '\n' + block('$ echo a\na'),
    })
    expect(faultsOf(result)).toEqual([])
    expect(result.pages[0]!.commands).toBe(1)
  })
})

describe('what is wrong', () => {
  test('is told at the line of its command, with what it says', async () => {
    const result = await run({ a: block('$ echo uno\nuno\n$ echo dos\ntres') })
    expect(faultsOf(result)).toEqual(['a.md:8 salida-distinta «echo dos» no dice lo que la nota muestra'])
    expect(result.pages[0]!.faults[0]!.difference).toEqual({
      line: 9,
      changes: [
        { kind: 'gone', text: 'tres' },
        { kind: 'new', text: 'dos' },
      ],
    })
  })

  test('is told for lines inside a program', async () => {
    const result = await run({ a: block('$ horno consola\nhorno> amasar\nmal\nhorno> salir\n$ echo a\na') })
    expect(faultsOf(result)).toEqual([
      'a.md:6 salida-distinta «horno consola» no dice lo que la nota muestra',
    ])
    expect(updated(result)).toBe(
      title + block('$ horno consola\nhorno> amasar\nhaciendo amasar\nhorno> salir\n$ echo a\na'),
    )
  })

  test('does not keep the rest waiting: what is late is ended', async () => {
    course = await ovenCourse({ a: block('$ echo antes; horno esperar\nantes\n$ echo sigue\nsigue') })
    await course.write(
      'docs/_datos/motores.yml',
      (await course.read('docs/_datos/motores.yml')).replace('limite: 5', 'limite: 1'),
    )
    expect(faultsOf(await runPractice(await readCourse(course.root)))).toEqual([
      'a.md:6 comando-sin-terminar «echo antes; horno esperar» no terminó en 1 segundos',
    ])
  })

  test('may take the time that its page gives', async () => {
    const text = `---\ntitle: Nota\npractica:\n  limite: 1\n---\n\n${block('$ horno esperar')}`
    expect(faultsOf(await run({ a: text }))).toEqual([
      'a.md:8 comando-sin-terminar «horno esperar» no terminó en 1 segundos',
    ])
  })

  test.each([
    [
      'is cut',
      '$ horno ver 9999…\n…',
      'a.md:6 comando-sin-ejecutar «horno ver 9999…» no se ejecutó: no se sabe qué va en lugar de «…»',
    ],
    [
      'is not complete',
      '$ echo "uno\n$ echo a\na',
      'a.md:6 comando-sin-ejecutar «echo "uno» no está completo: la terminal espera que siga',
    ],
    [
      'ends too early',
      '$ echo uno\n> echo dos\nuno',
      'a.md:6 comando-sin-ejecutar «echo uno» termina antes que sus líneas',
    ],
    ['comes while a program is open', '$ horno consola\nhorno>', ''],
    [
      'is for a program that is not open',
      'horno> amasar\nhaciendo amasar',
      'a.md:6 comando-sin-ejecutar «horno> amasar» se teclea dentro de un programa, y no hay ninguno abierto',
    ],
  ])('is a command that %s', async (_, text, fault) => {
    const rest = block('$ echo sigue\nsigue')
    const found = faultsOf(await run({ a: `${block(text)}\n${rest}` }))
    expect(found[0]).toBe(
      fault ||
        'a.md:11 comando-sin-ejecutar «echo sigue» no se ejecutó: sigue abierto un programa, que espera detrás de «horno>»',
    )
  })

  test('is a page that can’t be prepared, and the others are run', async () => {
    const result = await run({
      a: `---\ntitle: Nota\npractica:\n  prepara: [horno quemar]\n---\n\n${block('$ echo a\nb')}`,
      b: block('$ echo a\na'),
    })
    expect(faultsOf(result)).toEqual([
      'a.md:1 comando-sin-ejecutar La nota no se ejecutó: falló «horno quemar», de «prepara». Dice: horno: no entiendo «quemar»',
    ])
    expect(result.pages).toHaveLength(2)
  })
})

describe('who types', () => {
  const frontmatter = (fields: string): string => `---\ntitle: Nota\npractica:\n  ${fields}\n---\n\n`
  const isAdministrator = process.getuid?.() === 0

  test.runIf(isAdministrator)('is who the note says, in a place of his own', async () => {
    const text = block(
      '$ id -un\nnobody\n$ echo $USER $LOGNAME\nnobody nobody\n$ touch algo; stat -c %U . algo masa/harina\nnobody\nnobody\nnobody',
    )
    const file = '```text {file="masa/harina"}\n1 kg\n```\n\n'
    expect(faultsOf(await run({ a: frontmatter('usuario: nobody') + file + text }))).toEqual([])
  })

  test.runIf(isAdministrator)(
    'is nobody that there is not: the page is not run, and the next one is',
    async () => {
      const result = await run({
        a: frontmatter('usuario: panadero-de-nadie') + block('$ echo a\na'),
        b: block('$ echo b\nb'),
      })
      expect(faultsOf(result)).toEqual([
        'a.md:1 comando-sin-ejecutar La nota no se ejecutó: donde está el motor no hay ningún usuario «panadero-de-nadie»',
      ])
      expect(result.pages[1]!.commands).toBe(1)
    },
  )

  test.skipIf(isAdministrator)('is who runs it, who cannot be another', async () => {
    const text = block(`$ id -u\n${process.getuid?.()}`)
    expect(faultsOf(await run({ a: frontmatter('usuario: panadero-de-nadie') + text }))).toEqual([])
  })

  test('may take a while between two commands', async () => {
    const text = block(
      '$ antes=$EPOCHREALTIME\n$ (( (${EPOCHREALTIME/[.,]} - ${antes/[.,]}) / 1000 >= 600 )) && echo despacio\ndespacio',
    )
    expect(faultsOf(await run({ a: frontmatter('pausa: 0.6') + text }))).toEqual([])
  })
})

describe('what a page mounted', () => {
  // In a list of mounts of its own, so that a fault leaves nothing behind.
  const apart = 'unshare --map-root-user --mount'
  const canMount = spawnSync('sh', ['-c', `${apart} mount -t tmpfs tmpfs /mnt`]).status === 0

  test.runIf(canMount)('is taken off, and what is there is left as it was', async () => {
    const fullOf = (folder: string): Promise<string[]> => readdir(join(course!.root, folder))
    course = await ovenCourse({
      a: block(
        '$ mkdir aqui "y aquí" && mount --bind "$AJENO" aqui && mount --bind "$AJENO" "y aquí"\n$ cat aqui/pan "y aquí/pan"\nmarraqueta\nmarraqueta',
      ),
    })
    await course.write('ajeno/pan', 'marraqueta\n')
    await course.write('lugares/.x', '')
    const engines = await course.read('docs/_datos/motores.yml')
    await course.write('docs/_datos/motores.yml', engines.replace('inicia: bash', `inicia: ${apart} bash`))
    vi.stubEnv('AJENO', join(course.root, 'ajeno'))
    vi.stubEnv('TMPDIR', join(course.root, 'lugares'))
    expect(faultsOf(await runPractice(await readCourse(course.root)))).toEqual([])
    expect([await fullOf('ajeno'), await fullOf('lugares')]).toEqual([['pan'], ['.x']])
  })
})

describe('a note that is brought up to date', () => {
  test('has what is printed now, with what it left out and its own values; its commands are as they were', async () => {
    const before = `Antes.

- En una lista:

  \`\`\`console
  $ horno pedir pan   # uno
  3f2a91bc00c0ffee
  $ horno ver 3f2a91bc00c0ffee
  PEDIDO   PRECIO
  3f2a91bc00c0   pan
  $ seq 5
  0
  …
  4
  \`\`\`

Después.
`
    const after = before
      .replace('  PEDIDO   PRECIO\n', '  PEDIDO               PAN\n')
      .replace('  0\n  …\n  4\n', '  …\n  4\n  5\n')
    expect(updated(await run({ a: before }))).toBe(title + after)
  })

  test('keeps the ends of its lines', async () => {
    const text = (title + block('$ echo a\nb')).replaceAll('\n', '\r\n')
    expect(updated(await run({ a: text }))).toBe(text.replace('\r\nb\r\n', '\r\na\r\n'))
  })

  test('gets no line that would be read as a command', async () => {
    const result = await run({ a: block("$ printf '$ %s\\n' uno\nuno") })
    expect(rewriteOutputs(result.pages[0]!)).toEqual({ text: undefined, left: [6] })
  })
})

describe('an engine', () => {
  test('beside which no terminal can be opened is told, with what it lacks', async () => {
    course = await ovenCourse({ a: block('$ echo a\na') })
    await course.write(
      'docs/_practica/bin/script',
      '#!/bin/bash\necho "script: illegal option" >&2; exit 1\n',
    )
    await chmod(join(course.root, 'docs/_practica/bin/script'), 0o755)
    expect(faultsOf(await runPractice(await readCourse(course.root)))).toEqual([
      'a.md:1 comando-sin-ejecutar La nota no se terminó de ejecutar. No se pudo abrir una terminal. Dice: script: illegal option\nDonde está el motor hacen falta «bash» y el programa «script» de util-linux.',
    ])
  })

  test('for which there is no shell is told', async () => {
    course = await ovenCourse({ a: block('$ echo a\na') })
    vi.stubEnv('PATH', join(course.root, 'nada'))
    await expect(runPractice(await readCourse(course.root))).rejects.toThrow(
      'No se puede poner en marcha «Horno»: no se pudo ejecutar «sh».\nHace falta un horno de verdad.',
    )
  })

  test('that does not start is told, with what it said and what it needs', async () => {
    course = await ovenCourse({ a: block('$ echo a\na') })
    await course.write('docs/_practica/motor.sh', 'echo "no hay gas" >&2; exit 3\n')
    await expect(runPractice(await readCourse(course.root))).rejects.toThrow(
      'No se puede poner en marcha «Horno».\nDice:\n  no hay gas\nHace falta un horno de verdad.',
    )
  })

  test('of the user’s own that does not answer is told before any note', async () => {
    course = await ovenCourse({ a: block('$ echo a\na') })
    await course.write('docs/_practica/bin/horno', '#!/bin/bash\necho "el horno está apagado" >&2; exit 1\n')
    await chmod(join(course.root, 'docs/_practica/bin/horno'), 0o755)
    vi.stubEnv('PATH', `${course.root}/docs/_practica/bin:${process.env.PATH}`)
    await expect(runPractice(await readCourse(course.root), { own: true })).rejects.toThrow(
      "«Horno» no contesta: falló «horno --version | cut -d ' ' -f 2», que dice su versión. Dice:\nel horno está apagado\nPonlo en marcha, o quita «--motor-propio»",
    )
  })

  test('that stops is told, and the pages that follow get another one', async () => {
    const result = await run({
      a: block('$ kill $HORNO_PID; sleep 5'),
      b: block('$ echo b\nb'),
    })
    expect(faultsOf(result)).toEqual([
      'a.md:1 comando-sin-ejecutar La nota no se terminó de ejecutar. El motor se detuvo. Dice:\nencendiendo el horno',
    ])
    expect(result.pages[1]!.commands).toBe(1)
    expect(result.engines).toHaveLength(1)
  })

  test('of the user’s own is left as it was', async () => {
    course = await ovenCourse({
      a: block('$ horno pedir mio\n3f2a91bc00c0ffee\n$ horno cancelar ajeno'),
      b: block('$ echo ajeno\najeno'),
    })
    process.env.HORNO = `${course.root}/propio`
    const path = process.env.PATH
    process.env.PATH = `${course.root}/docs/_practica/bin:${path}`
    try {
      await course.write('propio/orders/ajeno', 'pan\n')
      await course.write('docs/_practica/motor.sh', 'exit 1\n')
      const result = await runPractice(await readCourse(course.root), { own: true })
      expect(faultsOf(result)).toEqual([
        'a.md:1 comando-sin-ejecutar La nota no se ejecutó: usa el nombre «ajeno», y en tu motor ya hay algo que se llama así',
        'b.md:1 comando-sin-ejecutar La nota no se ejecutó: usa el nombre «ajeno», y en tu motor ya hay algo que se llama así',
      ])
      await course.write(
        'docs/pan/a.md',
        title + block('$ horno pedir mio\n3f2a91bc00c0ffee\n$ horno cancelar 3f2a…'),
      )
      const again = await runPractice(await readCourse(course.root), { own: true, pages: ['docs/pan/a.md'] })
      expect(again.pages[0]!.faults).toMatchObject([{ rule: 'comando-sin-ejecutar', mild: true, line: 8 }])
      expect(await course.read('propio/orders/ajeno')).toBe('pan\n')
      expect(await readdir(`${course.root}/propio/orders`)).toEqual(['ajeno'])
    } finally {
      process.env.PATH = path
      delete process.env.HORNO
    }
  })
})
