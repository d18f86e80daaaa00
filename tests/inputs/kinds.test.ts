/** Each kind of input, through the linter, page, paper and slides; and all of them through linter and build. */
import { describe, expect, test } from 'vitest'
import { ruleCatalog } from '../../src/lint/preset.ts'
import { lint } from '../../src/lint/run.ts'
import { readSoundCourse } from '../../src/tasks/check-course.ts'
import { courseWith, noteWith, today } from '../lint/support.ts'
import { kinds } from './kinds.ts'
import { faultsOfForm, project } from './projections.ts'

describe.each(kinds)('$name', ({ source, finds, says, shows }) => {
  const note = noteWith(source)

  test(finds.length > 0 ? 'is found' : 'is right', async () => {
    const faults = await faultsOfForm(note)
    expect(faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(finds)
    for (const { message, hint } of faults) {
      expect(message).not.toMatch(/undefined|\[object/)
      expect(hint).toMatch(/\S/)
    }
  })

  if (says !== undefined) {
    test('is published as it is meant', () => {
      const { page, paper, slides } = project(note)
      expect(page).toBe(says)
      expect(paper).toBe(says)
      if (shows !== undefined) expect(slides).toMatch(new RegExp(`${RegExp.escape(shows)}$`))
    })
  }
})

describe('lint and build', () => {
  const stopping = new Set(ruleCatalog.filter(({ stops }) => stops).map(({ id }) => id))

  /** What the build says of a course; nothing when it takes it. */
  async function refusals(root: string): Promise<string[]> {
    const said = await readSoundCourse(root).then(
      () => '',
      (error: Error) => error.message,
    )
    return Array.from(
      said.matchAll(/^(\S+:\d+:\d+) +error +(?:\p{L}+ {2,})?(.*?) {2}([a-z-]+)$/gmu),
      ([, place, what, rule]) => [place, rule, what].join(' '),
    ).sort()
  }

  test('judge alike: what stops the build is an error of the linter first, in the same place and words', async () => {
    const files = Object.fromEntries(
      kinds.map(({ source }, index) => [`docs/pan/k${index}.md`, noteWith(source)]),
    )
    const root = await courseWith(files)
    const { findings } = await lint({ root, today, cache: false })
    const expected = findings
      .filter(({ severity, rule }) => severity === 'error' && stopping.has(rule))
      .map(({ file, line, column, rule, message, hint }) => {
        const what = `${message}${/[.?!…:]$/.test(message) ? '' : '.'}${hint ? ` ${hint}` : ''}`
        return [`${file}:${line}:${column}`, rule, what].join(' ')
      })
      .sort()
    expect(expected.length).toBeGreaterThan(50)
    expect(await refusals(root)).toEqual(expected)
  })

  test('judge data alike', async () => {
    const root = await courseWith({
      'docs/_datos/terminos.yml': [
        '- termino: hoja',
        '  categoria: sustantivo',
        '  genero: f',
        '  definicion: >-',
        '    La parte verde',
        '    de [una planta](javascript:alert(3)).',
        '',
      ].join('\n'),
    })
    const { findings } = await lint({ root, today, cache: false })
    const found = findings.filter(({ rule }) => stopping.has(rule))
    expect(found.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
      'docs/_datos/terminos.yml:6:8 direccion-no-permitida',
    ])
    expect((await refusals(root)).join('\n')).toContain('docs/_datos/terminos.yml:6:8 direccion-no-permitida')
  })

  test('what only its words are wrong with is built', async () => {
    const sound = kinds.filter(({ finds }) => finds.length === 0)
    const files = Object.fromEntries(
      sound.map(({ source }, index) => [`docs/pan/k${index}.md`, noteWith(source)]),
    )
    expect(await refusals(await courseWith(files))).toEqual([])
  })
})
