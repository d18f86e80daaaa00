import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { closeDiagrams, renderDiagrams } from '../diagrams/index.ts'
import { readCourse, type Course } from '../notes/index.ts'
import { comparePages } from './diagram-pages.ts'
import { timeMermaidCli } from './mermaid-cli.ts'
import type { Comparison } from './comparison.ts'

/** Diagrams of `docs/`: this pipeline cold and warm, the Mermaid CLI, and Mermaid in the browser. */
export async function benchDiagrams(root: string): Promise<Comparison[]> {
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
    const drawn = `${sources.length} dibujados`
    const against = 'Mermaid CLI'
    return [
      { what: `${drawn}, en frío`, unit: 'time', ours: cold, peer: cli, against },
      { what: `${drawn}, sin cambios`, unit: 'time', ours: warm, peer: cli, against },
      ...(await comparePage(course, sources[0]!)),
    ]
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

async function comparePage(
  course: Course,
  source: { code: string; file: string; line: number },
): Promise<Comparison[]> {
  const { root, diagramWords } = course
  const [diagram] = await renderDiagrams([source], { words: diagramWords, root })
  const browser = await launchBrowser()
  try {
    const { ours, client } = await comparePages(browser, course, { svg: diagram!.svg, code: source.code })
    const against = 'Mermaid en el navegador'
    return [
      { what: 'una página con uno', unit: 'bytes', ours: ours.bytes, peer: client.bytes, against },
      { what: 'hasta verlo', unit: 'time', ours: ours.drawn, peer: client.drawn, against },
      { what: 'desplazamiento de la página', unit: 'number', ours: ours.shift, peer: client.shift, against },
    ]
  } finally {
    await browser.close()
  }
}
