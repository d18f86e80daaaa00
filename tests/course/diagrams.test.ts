/** What is asked of every diagram of this course. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  closeDiagrams,
  renderDiagrams,
  STEP,
  type Diagram,
  type DiagramSource,
} from '../../src/diagrams/index.ts'
import { inspect } from '../../src/diagrams/inspect.ts'
import { commonWords, readCourse, type Course } from '../../src/notes/index.ts'
import { idsOf, labelsOf } from '../diagrams/fixtures.ts'
import { describeThisCourse } from './this-course.ts'

describeThisCourse('the diagrams', () => {
  let sources: DiagramSource[]
  let diagrams: Diagram[]
  let words: Course['diagramWords']

  beforeAll(async () => {
    const course = await readCourse(new URL('../..', import.meta.url).pathname)
    words = course.diagramWords
    sources = course.notes.flatMap((note) =>
      note.sections
        .flatMap((section) => section.diagrams)
        .map(({ code, start }) => ({ code, file: note.path, line: start.line, column: start.column })),
    )
    diagrams = await renderDiagrams(sources, { words, cache: false })
  })
  afterAll(closeDiagrams)

  /** One line for each diagram that fails, so that a failure names all of them. */
  function failing(fails: (diagram: Diagram, index: number) => boolean): string[] {
    return diagrams.flatMap((diagram, index) =>
      fails(diagram, index) ? [`${sources[index]!.file}:${sources[index]!.line} ${diagram.title}`] : [],
    )
  }

  test('each is described with every label in it', () => {
    const bare = failing(({ model, description }) =>
      labelsOf(model).some((label) => !description.includes(label.replaceAll('«', '“').replaceAll('»', '”'))),
    )
    expect(bare).toEqual([])
  })

  test('each is small and safe', () => {
    expect(failing(({ svg }) => Buffer.byteLength(svg) > 10_000 || gzipSync(svg).length > 2_500)).toEqual([])
    expect(failing(({ svg }) => inspect(svg).length > 0)).toEqual([])
  })

  test('each comes out the same again, in another order', async () => {
    await closeDiagrams()
    const again = (await renderDiagrams(sources.toReversed(), { words, cache: false })).toReversed()
    expect(failing(({ svg }, index) => again[index]!.svg !== svg)).toEqual([])
  })

  test('no two that differ share an id', () => {
    const owner = new Map<string, string>()
    const shared = failing(({ svg, hash }) =>
      idsOf(svg).own.some((id) => {
        const other = owner.get(id)
        owner.set(id, hash)
        return other !== undefined && other !== hash
      }),
    )
    expect(shared).toEqual([])
  })

  test('steps count up from 1 without a gap, and each shows something new', () => {
    const gaps = failing(({ svg, steps }) => {
      const shown = new Set([...svg.matchAll(/data-step="(\d+)"/g)].map(([, step]) => Number(step)))
      return (
        shown.size !== steps ||
        !Array.from({ length: steps }, (_, index) => index + 1).every((step) => shown.has(step))
      )
    })
    expect(gaps).toEqual([])
  })

  test('text is 18 px or more at natural size', () => {
    expect(failing(({ minFontPx }) => minFontPx < 18)).toEqual([])
  })

  test('a flowchart keeps to the vocabulary and to nine nodes', () => {
    expect(failing(({ model }) => model.kind === 'flowchart' && model.nodes.length > 9)).toEqual([])
    const plain = failing(
      ({ model }) =>
        model.kind === 'flowchart' &&
        model.nodes.every((node) => node.classes.every((name) => STEP.test(name))),
    )
    expect(plain).toEqual([])
  })

  test('every word of the course is used, and a noun is told only before a label without it', () => {
    const used = new Set(
      diagrams.flatMap(({ model }) =>
        model.kind === 'flowchart' ? [...model.nodes, ...model.groups].flatMap(({ classes }) => classes) : [],
      ),
    )
    const own = words.filter(({ name }) => !commonWords.some((common) => common.name === name))
    expect(own.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([])
    const stammers = own.flatMap(({ noun }) => {
      const [, head = ''] = noun.split(' ')
      return failing(({ description }) => head !== '' && description.includes(`${noun} «${head}`))
    })
    expect(stammers).toEqual([])
  })
})
