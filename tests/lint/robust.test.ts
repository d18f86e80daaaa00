/** Text that isn't ours: odd encodings, line ends, sizes and nesting. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import listaMalEscrita from '../../src/lint/rules/lista-mal-escrita.ts'
import { lint, type LintOptions } from '../../src/lint/run.ts'
import { bakery, makeChecker, noteWith, today } from './support.ts'

const check = await makeChecker()
const at = 'docs/pan/prueba.md'
const roots: string[] = []

afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true })
})

/** A course with these files and the glossary of the small one. */
async function course(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  roots.push(root)
  for (const name of ['curso.yml', 'temas.yml', 'terminos.yml']) {
    await cp(join(bakery, 'docs/_datos', name), join(root, 'docs/_datos', name), { recursive: true })
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

async function findingsOf(root: string, options: Partial<LintOptions> = {}) {
  const { findings } = await lint({ root, today, cache: false, ...options })
  return findings
    .filter(({ file }) => /\.mdx?$/.test(file))
    .map(({ rule, line, column }) => `${line}:${column} ${rule}`)
}

/** Seconds of the processor that `work` takes on this thread: what else the machine does meanwhile doesn't count. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}

describe('encodings', () => {
  const faulty = noteWith('Uno.\n\nLos fogones cambian.\n')

  test('a byte order mark and CRLF change no position', async () => {
    const root = await course({
      'docs/pan/bom.md': `\uFEFF${faulty}`,
      'docs/pan/crlf.md': faulty.replaceAll('\n', '\r\n'),
    })
    expect(await findingsOf(root)).toEqual(['7:5 termino-evitado', '7:5 termino-evitado'])
  })

  test('--fix keeps mark and line ends', async () => {
    const source = `\uFEFF${faulty.replaceAll('\n', '\r\n')}`
    const root = await course({ [at]: source })
    await findingsOf(root, { fix: true })
    expect(await readFile(join(root, at), 'utf8')).toBe(source.replace('fogones', 'hornos'))
  })

  test("what can't be read is said, and the rest is checked", async () => {
    const root = await course({ 'docs/pan/b.md': faulty, 'docs/pan/carpeta.md/dentro.md': faulty })
    await writeFile(join(root, 'docs/pan/otra.mdx'), faulty)
    await symlink('no-existe.md', join(root, 'docs/pan/rota.md'))
    await symlink('lazo.md', join(root, 'docs/pan/lazo.md'))
    await symlink('..', join(root, 'docs/pan/bucle'))
    for (let run = 0; run < 2; run++) {
      // A folder that is called like a note, as the build says it too.
      expect(await findingsOf(root, { cache: true })).toEqual([
        '7:5 termino-evitado',
        '1:1 archivo',
        '7:5 termino-evitado',
        '1:1 archivo',
        '1:1 archivo',
        '1:1 archivo',
      ])
    }
  })

  test('a folder stands for its files', async () => {
    const root = await course({ 'docs/pan/a.md': faulty, 'docs/plantas/b.md': faulty })
    expect(await findingsOf(root, { files: ['docs/plantas'] })).toHaveLength(1)
    expect(await findingsOf(root, { files: ['./docs/', 'docs/plantas/b.md'] })).toHaveLength(2)
  })

  test('what is no text is said once', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 197) % 256)
    const root = await course({ [at]: bytes })
    expect(await findingsOf(root, { fix: true })).toEqual(['1:1 codificacion'])
    expect(Buffer.compare(await readFile(join(root, at)), bytes)).toBe(0)
  })

  test('what is not UTF-8 is said, and left as it is', async () => {
    const bytes = Buffer.from(faulty, 'latin1')
    const root = await course({
      [at]: bytes,
      'docs/pan/ancho.md': Buffer.from(`\uFEFF${faulty}`, 'utf16le'),
    })
    const found = await findingsOf(root, { fix: true })
    expect(found.filter((each) => each.includes('codificacion'))).toHaveLength(2)
    expect(Buffer.compare(await readFile(join(root, at)), bytes)).toBe(0)
  })

  test('decomposed letters are the same letters', async () => {
    const { findings } = await check(at, noteWith('Los fogones cambian.\n'.normalize('NFD')))
    expect(findings.map(({ rule }) => rule)).toEqual(['termino-evitado'])
  })
})

describe('sizes and nesting', () => {
  const hostile: Record<string, string> = {
    'an empty file': '',
    'only a frontmatter fence': '---',
    'broken frontmatter': '---\ntitle: [\n---\n',
    'unclosed directives': ':::slide\n'.repeat(300),
    'deep quotations': '>'.repeat(5000) + ' hola',
    'deep lists': Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- hola`).join('\n'),
    'many brackets': '['.repeat(5000),
    'many stars': '*'.repeat(5000) + 'a' + '*'.repeat(5000),
    'many quotation marks': '«'.repeat(5000),
    'null characters': 'a\u0000b '.repeat(500),
    'a huge table row': `|${' a |'.repeat(5000)}\n|${' - |'.repeat(5000)}`,
    'an unclosed comment': '<!-- lint'.repeat(500),
    'unknown control comment': '<!--lint bailar-->\n\nHola.',
    'lone surrogates': 'a\uD800b \uDC00',
    'a word of a megabyte': 'a'.repeat(1_000_000),
    'a dotted megabyte': 'a.'.repeat(500_000),
    'a megabyte with hyphens': `${'a-'.repeat(500_000)}.x`,
    'a megabyte of one misconception': 'las plantas respiran de noche '.repeat(27_000),
    'ten thousand marks of footnotes': 'uno[^a]'.repeat(10_000),
  }
  test.each(Object.entries(hostile))('%s does no harm', async (_name, text) => {
    const spent = await processorTime(async () => {
      const { findings } = await check(at, text)
      expect(Array.isArray(findings)).toBe(true)
    })
    expect(spent).toBeLessThan(10)
  })

  test('a paragraph of many lines is looked at once', async () => {
    const ofLists = await makeChecker([listaMalEscrita])
    const spent = await processorTime(async () => {
      expect((await ofLists(at, 'Paso a paso\n'.repeat(20_000))).findings).toHaveLength(1)
    })
    expect(spent).toBeLessThan(10)
  })

  test('time grows with length, no faster', async () => {
    const paragraph = 'Las hojas de una planta respiran, *siempre* que `haya` aire en el lugar.\n\n'
    const time = (times: number): Promise<number> =>
      processorTime(() => check(at, noteWith(paragraph.repeat(times))))
    await time(300)
    const short = Math.min(await time(300), await time(300))
    const long = await time(6000)
    // Twenty times the text; what grows with its square would take four hundred.
    expect(long / short).toBeLessThan(100)
  })

  test('a comment silences one rule, and only for the next block', async () => {
    const { findings } = await check(
      at,
      noteWith('<!--lint ignore termino-evitado-->\n\nUn fogón.\n\nOtro fogón.\n'),
    )
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['9 termino-evitado'])
  })
})

describe('cache', () => {
  test('an unchanged file is not read again, a changed one is', async () => {
    const sound = noteWith('Usa hornos.\n')
    const root = await course({ [at]: sound })
    const noon = new Date('2026-11-23T12:00:00Z')
    await utimes(join(root, at), noon, noon)
    expect(await findingsOf(root, { cache: true })).toEqual([])
    // Same size and time: it counts as unchanged, so what it says isn't seen.
    await writeFile(join(root, at), sound.replace('hornos', 'fogón'))
    await utimes(join(root, at), noon, noon)
    expect(await findingsOf(root, { cache: true })).toEqual([])
    await writeFile(join(root, at), sound.replace('Usa hornos', 'Usa un fogón'))
    expect(await findingsOf(root, { cache: true })).toEqual(['5:8 termino-evitado'])
  })

  test('a changed glossary and a later day count', async () => {
    const fact = noteWith('Ocupa :dato[3 MB]{revisar-antes-de="2027-01-01"}.\n')
    const root = await course({ [at]: fact })
    expect(await findingsOf(root, { cache: true })).toEqual([])
    expect(await findingsOf(root, { cache: true, today: '2027-01-02' })).toEqual(['5:7 dato-vencido'])
    expect(await findingsOf(root, { cache: true })).toEqual([])
    await writeFile(
      join(root, 'docs/_datos/terminos.yml'),
      '- termino: ocupar\n  categoria: verbo\n  definicion: Algo.\n  evitar:\n    - forma: ocupa\n      razon: Ejemplo.\n',
    )
    expect(await findingsOf(root, { cache: true })).toContain('5:1 termino-evitado')
  })

  test('a broken cache is none', async () => {
    const root = await course({ [at]: noteWith('Los fogones.\n') })
    await findingsOf(root, { cache: true })
    await writeFile(join(root, '.cache/lint/results.json'), '{"digest": ')
    expect(await findingsOf(root, { cache: true })).toEqual(['5:5 termino-evitado'])
  })

  test('many files go to workers and give the same', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`docs/pan/n${i}.md`, noteWith('Los fogones.\n')]),
    )
    expect(await findingsOf(await course(files))).toHaveLength(60)
  })
})
