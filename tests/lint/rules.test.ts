/** Each rule's examples are its tests: `wrong` is found by it, `right` by no rule at all. */
import { describe, expect, test } from 'vitest'
import { repair } from '../../src/lint/repair.ts'
import { courseRules, ruleCatalog, rules } from '../../src/lint/preset.ts'
import { lint } from '../../src/lint/run.ts'
import { courseWith, makeChecker, noteWith, today, whatWasFound } from './support.ts'

const all = await makeChecker()

describe('rules', () => {
  test('have ids of their own, and words for readers', () => {
    const ids = ruleCatalog.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, what, why, advice } of ruleCatalog) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const text of [what, why, advice]) expect(text).toMatch(/^\p{Lu}.*[.…]$/su)
    }
  })
})

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))('$id', async ({ rule }) => {
  const check = await makeChecker([rule])
  const { id, severity, fixes, examples } = rule.meta

  test.each(examples)('finds $finds', async ({ wrong, finds, path }) => {
    const { findings } = await check(path ?? 'docs/pan/prueba.md', noteWith(wrong))
    const own = findings.filter((finding) => finding.rule === id)
    expect(own.map(whatWasFound)).toEqual(finds)
    for (const finding of own) {
      expect(finding.severity).toBe(severity)
      expect(finding.line).not.toBeNull()
      expect(finding.url).toBe(`/referencia/reglas/#${id}`)
      expect(finding.message).not.toMatch(/undefined|\[object/)
    }
  })

  test.each(examples)('is content with «$right»', async ({ right, path }) => {
    const { findings } = await all(path ?? 'docs/pan/prueba.md', noteWith(right))
    expect(findings).toEqual([])
  })

  test.each(fixes ? examples : [])('repairs «$wrong»', async ({ wrong, right, path }) => {
    const source = noteWith(wrong)
    const at = path ?? 'docs/pan/prueba.md'
    const repaired = await repair(at, source, await check(at, source), check)
    expect(repaired?.text).toBe(noteWith(right))
  })
})

describe.each(courseRules.map(({ meta }) => ({ id: meta.id, meta })))('$id', async ({ meta }) => {
  async function lintCourse(files: Record<string, string>) {
    const root = await courseWith(files, ['docs/_datos/curso.yml', 'docs/_datos/temas.yml'])
    const { findings } = await lint({ root, today, cache: false })
    return findings.filter(({ rule }) => rule === meta.id)
  }

  test.each(meta.examples)('finds $finds in $path', async ({ path, wrong, finds, others }) => {
    const findings = await lintCourse({ ...others, [path]: wrong })
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(finds)
    expect(findings.every(({ file }) => file === path)).toBe(true)
  })

  test.each(meta.examples)('is content with its right example in $path', async ({ path, right, others }) => {
    expect(await lintCourse({ ...others, [path]: right })).toEqual([])
  })
})
