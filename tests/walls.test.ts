/** The import walls of the project: who may know whom. */
import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname

/** What the model may import besides `node:`: the unified family, and the parsers of its data. */
const family =
  /^(node:|unified$|vfile|unist|mdast|micromark|remark-(parse|gfm|directive|frontmatter)$|github-slugger$|yaml$)/

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

async function files(pattern: string): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(pattern, { cwd: root })) found.push(path.split(sep).join('/'))
  return found.sort()
}

async function importsOf(path: string): Promise<Import[]> {
  const text = await readFile(join(root, path), 'utf8')
  const pattern =
    /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = (match[2] ?? match[3])!
    const to = specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier))
          .split(sep)
          .join('/')
      : specifier
    return { from: path, to, typeOnly: Boolean(match[1]) }
  })
}

const sources = await files('{src,slides,scripts}/**/*.{ts,mts,mjs,astro,vue}')
const imports = (await Promise.all([...sources, 'astro.config.mjs'].map(importsOf))).flat()
const under = (folder: string): Import[] => imports.filter(({ from }) => from.startsWith(folder))
const show = ({ from, to }: Import): string => `${from} → ${to}`

describe('import walls', () => {
  test('there is something to check', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(under('src/notes/').length).toBeGreaterThan(10)
  })

  test('notes imports only node: and the unified family', () => {
    const bad = under('src/notes/').filter(({ to }) => !to.startsWith('src/notes/') && !family.test(to))
    expect(bad.map(show)).toEqual([])
  })

  const parts = ['diagrams', 'markdown', 'deck', 'handout', 'lint', 'links']
  for (const part of parts) {
    test(`${part} imports notes, and of its sisters only what it may`, () => {
      const mayDraw = ['markdown', 'deck', 'handout'].includes(part)
      const bad = under(`src/${part}/`).filter(({ to }) => {
        const sister = parts.find((other) => other !== part && to.startsWith(`src/${other}/`))
        return sister !== undefined && !(sister === 'diagrams' && mayDraw)
      })
      expect(bad.map(show)).toEqual([])
    })
  }

  test('reporters import types only from the rest', () => {
    const bad = under('src/reporters/').filter(
      ({ to, typeOnly }) => !to.startsWith('src/reporters/') && !to.startsWith('node:') && !typeOnly,
    )
    expect(bad.map(show)).toEqual([])
  })

  test('Astro and Starlight are known only to the site', () => {
    const site =
      /^(astro\.config\.mjs|src\/(content\.config|route-data)\.ts|src\/(components|pages|markdown)\/)/
    const bad = imports.filter(({ from, to }) => /^(astro($|[:/])|@astrojs\/)/.test(to) && !site.test(from))
    expect(bad.map(show)).toEqual([])
  })

  test('Slidev is known only to slides', () => {
    const bad = imports.filter(
      ({ from, to }) => /^(@slidev\/|#slidev\/)/.test(to) && !from.startsWith('slides/'),
    )
    expect(bad.map(show)).toEqual([])
  })

  test('only browser.ts loads Playwright; others are handed a page', () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) => to.startsWith('playwright') && from !== 'src/browser.ts' && !typeOnly,
    )
    expect(bad.map(show)).toEqual([])
  })

  test('nothing imports scripts', () => {
    const bad = imports.filter(({ from, to }) => to.startsWith('scripts/') && !from.startsWith('scripts/'))
    expect(bad.map(show)).toEqual([])
  })
})
