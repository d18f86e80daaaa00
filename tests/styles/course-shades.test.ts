/** The course's own colours reach site and deck as one style sheet. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { build, createServer } from 'vite'
import { VFile } from 'vfile'
import { parseDiagramWords } from '../../src/notes/diagram-words.ts'
import { courseShades, courseShadesModule } from '../../src/styles/course-shades.ts'
import { themeShades, wordShades } from '../../src/styles/shades.ts'

const course = {
  themes: [
    { id: 'luz', title: 'Luz', description: 'Qué es.', hue: 90, layer: 1 },
    { id: 'hojas-verdes', title: 'Hojas', description: 'Dónde pasa.', hue: 150, layer: 2 },
  ],
  diagramWords: parseDiagramWords(
    new VFile(
      '- { id: savia, significado: Savia, tono: 200 }\n- { id: poro, significado: Poro, tono: 90, fuerza: nula }',
    ),
    [],
  ),
}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shades-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The declarations of each rule, by its selector. */
function rules(css: string): Map<string, string> {
  return new Map(
    [...css.replace(/@media [^{]+\{/g, '').matchAll(/([^{}]+)\{([^}]*)\}/g)].map(([, selector, body]) => [
      selector!.trim(),
      body!,
    ]),
  )
}

test('each theme has its colours, on light and on dark', () => {
  const sheet = rules(courseShades(course))
  const [light, dark] = [sheet.get(':root'), sheet.get(":root[data-theme='dark'],\nhtml.dark")]
  for (const { id, hue } of course.themes) {
    const shades = themeShades(hue)
    expect(light).toContain(`--theme-${id}: ${shades.light.hue};`)
    expect(light).toContain(`--theme-${id}-soft: ${shades.light.soft};`)
    expect(light).toContain(`--theme-${id}-strong: ${shades.light.strong};`)
    expect(dark).toContain(`--theme-${id}: ${shades.dark.hue};`)
    expect(dark).toContain(`--theme-${id}-soft: ${shades.dark.soft};`)
  }
})

test('each word has its colours, and the parts that it names are painted with them', () => {
  const sheet = rules(courseShades(course))
  const { fill, edge, text } = wordShades(200, 'media').light
  for (const [kind, colour] of Object.entries({ fill, edge, text }))
    expect(sheet.get(':root')).toContain(`--word-savia-${kind}: ${colour};`)
  expect(sheet.get('.diagrama .word-savia')).toContain('--diagram-fill: var(--word-savia-fill);')
  expect(sheet.get('.diagrama .cluster.word-savia')).toContain('--diagram-fill: var(--word-savia-soft);')
  expect(sheet.get('.diagrama .edgeLabel.on-savia rect')).toContain('fill: var(--word-savia-soft);')
})

test('a word without a fill shows what lies behind', () => {
  const css = courseShades(course)
  expect(css).not.toContain('--word-poro-fill')
  expect(rules(css).get('.diagrama .word-poro')).toContain('--diagram-fill: var(--diagram-label-ground);')
})

test('a script imports it by its name, and it comes out as CSS', async () => {
  const entry = join(folder, 'entry.js')
  await writeFile(entry, "import 'virtual:course-shades.css'\n")
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [courseShadesModule(folder, () => Promise.resolve(course))],
    build: { write: false, cssMinify: false, rollupOptions: { input: entry } },
  })
  const { output } = Array.isArray(result)
    ? result[0]!
    : (result as Exclude<typeof result, { close: unknown }>)
  const sheet = output.find(({ fileName }) => fileName.endsWith('.css'))
  expect(sheet && 'source' in sheet && String(sheet.source)).toContain(
    `--theme-luz: ${themeShades(90).light.hue};`,
  )
})

test('while serving it follows the data', async () => {
  const data = join(folder, 'docs', '_datos')
  await mkdir(data, { recursive: true })
  await writeFile(join(data, 'temas.yml'), 'antes')
  let themes = course.themes
  const server = await createServer({
    root: join(folder, 'slides'),
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [courseShadesModule(folder, () => Promise.resolve({ ...course, themes }))],
  })
  const sheet = async () => (await server.transformRequest('virtual:course-shades.css'))?.code
  expect(await sheet()).toContain('--theme-luz:')
  themes = [{ ...course.themes[0]!, id: 'agua' }]
  await vi.waitFor(
    async () => {
      // The watcher may not have begun when the first change comes.
      await writeFile(join(data, 'temas.yml'), `después de ${performance.now()}`)
      expect(await sheet()).toContain('--theme-agua:')
    },
    { timeout: 20_000, interval: 100 },
  )
  await server.close()
})
