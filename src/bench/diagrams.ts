import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { closeDiagrams, renderDiagrams } from '../diagrams/index.ts'
import { formatBytes } from '../tasks/format.ts'
import { readCourse, type Course } from '../notes/index.ts'
import { comparePages } from './diagram-pages.ts'
import { timeMermaidCli } from './mermaid-cli.ts'
import { duration, ratio, table } from './table.ts'

/** Diagrams of `docs/`: this pipeline cold and warm, the Mermaid CLI, and Mermaid in the browser. */
export async function benchDiagrams(root: string): Promise<string> {
  const course = await readCourse(root)
  const sources = course.notes.flatMap((note) =>
    note.sections.flatMap(({ diagrams }) =>
      diagrams.map(({ code, start }) => ({ code, file: note.path, line: start.line, column: start.column })),
    ),
  )
  const cache = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const timed = async (): Promise<number> => {
      const start = performance.now()
      await renderDiagrams(sources, { words: course.diagramWords, root: cache })
      await closeDiagrams()
      return performance.now() - start
    }
    const cold = await timed()
    const warm = await timed()
    const cli = await timeMermaidCli(
      root,
      sources.map(({ code }) => code),
    )
    const times = table([
      [`${sources.length} diagramas`, 'tiempo', 'frente al CLI'],
      ['en frío', duration(cold), ratio(cold, cli)],
      ['en caliente', duration(warm), ratio(warm, cli)],
      ['Mermaid CLI', duration(cli), ratio(cli, cli)],
    ])
    return `${times}\n\n${await pageTable(course, sources[0]!)}`
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

async function pageTable(
  course: Course,
  source: { code: string; file: string; line: number },
): Promise<string> {
  const { root, diagramWords } = course
  const [diagram] = await renderDiagrams([source], { words: diagramWords, root })
  const browser = await launchBrowser()
  try {
    const { ours, client } = await comparePages(browser, course, { svg: diagram!.svg, code: source.code })
    const number = new Intl.NumberFormat('es', { maximumFractionDigits: 3 })
    return table([
      ['una página con un diagrama', 'bytes', 'desplazamiento', 'hasta verlo'],
      ['dibujado antes', formatBytes(ours.bytes), number.format(ours.shift), duration(ours.drawn)],
      [
        'Mermaid en el navegador',
        formatBytes(client.bytes),
        number.format(client.shift),
        duration(client.drawn),
      ],
      ['razón', ratio(ours.bytes, client.bytes), '', ratio(ours.drawn, client.drawn)],
    ])
  } finally {
    await browser.close()
  }
}
