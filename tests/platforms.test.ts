/** What makes the two commands run on other systems than the one that tries them. */
import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from './support/workspace.ts'

interface Locked {
  version?: string
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optional?: boolean
  optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

/** Systems that a course is written on. */
const systems = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
] as const

/** Systems for which a package has no binary of its own, and why the commands do without it. */
const without: Record<string, Partial<Record<string, string>>> = {}

/** The entry of a dependency of the package at `at`, as Node looks for it. */
function entryOf(at: string, name: string): Locked | undefined {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = lock.packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`]
    if (found || folder === '') return found
  }
}

const isBinary = (entry: Locked | undefined): boolean => entry?.cpu !== undefined && entry.os !== undefined

describe('package-lock.json', () => {
  /** Those that choose among binaries; a binary may need another one, of its own system. */
  const natives = Object.entries(lock.packages).filter(
    ([at, entry]) =>
      !isBinary(entry) &&
      Object.keys(entry.optionalDependencies ?? {}).some((name) => isBinary(entryOf(at, name))),
  )

  test('has packages with binaries', () => {
    const names = natives.map(([at]) => at.replace(/^.*node_modules\//, ''))
    expect(names).toEqual(
      expect.arrayContaining(['esbuild', 'lightningcss', 'pagefind', 'rolldown', 'sharp']),
    )
  })

  test('lacks no optional package that one of its packages names', () => {
    const missing = natives.flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !entryOf(at, name))
        .map((name) => `${at} → ${name}`),
    )
    expect(missing).toEqual([])
  })

  test.each(systems)('has for %s %s the binaries of each', (os, cpu) => {
    const lacking = natives.flatMap(([at, { optionalDependencies = {} }]) => {
      const fits = Object.keys(optionalDependencies).some((name) => {
        const entry = entryOf(at, name)
        return entry?.os?.includes(os) === true && entry.cpu?.includes(cpu) === true
      })
      const name = at.replace(/^.*node_modules\//, '')
      return fits || without[name]?.[`${os} ${cpu}`] !== undefined ? [] : [name]
    })
    expect(lacking).toEqual([])
  })
})

describe('no command relies on a shell or a system', () => {
  test('of npm', async () => {
    const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    // `&&` is the same for every shell that npm uses; what else they have in common is not worth knowing.
    const strange = Object.entries(scripts).filter(([, line]) =>
      /[|;$`'"*~<>\\]|(?<!&)&(?!&)|\b\w+=/.test(line),
    )
    expect(strange).toEqual([])
  })

  /** What a path or a process must not be made with, and what to use instead. */
  const forbidden: [name: string, pattern: RegExp, instead: string][] = [
    [
      'a shell',
      /\bshell:\s*true|(?<![.\w])exec(?:Sync)?\(|spawn(?:Sync)?\(\s*['"`](?:sh|bash|cmd|npm|npx)['"`]/,
      'startNode, spawn without a shell',
    ],
    ['the path of a file URL', /import\.meta\.url\)?\)\.pathname|fileURL\w*\.pathname/, 'fileURLToPath'],
    ['a path of one system', /['"`]\/(?:tmp|dev|proc|usr|bin|etc|home)\//, 'tmpdir(), join()'],
    ['a path put together by hand', /\$\{(?:root|dist|cwd|process\.cwd\(\)|courseRoot\(\))\}\//, 'join()'],
  ]

  test.each(forbidden)('nor on %s', async (_, pattern, instead) => {
    const found: string[] = []
    for await (const path of glob(['{src,scripts,slides}/**/*.{ts,mjs}', '*.mjs'], { cwd: project })) {
      // The page's own side runs in a browser, the agent in the Linux that the practice is tried on, and
      // what the children of a process used is asked of Linux alone.
      if (
        /(^|[\\/])(node_modules|client|page)[\\/]|(practice[\\/]agent|bench[\\/]tell-usage)\.ts$/.test(path)
      )
        continue
      const lines = (await readFile(join(project, path), 'utf8')).split('\n')
      for (const [index, line] of lines.entries()) {
        if (!/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
          found.push(`${path.split(sep).join('/')}:${index + 1}`)
      }
    }
    expect(found, `use ${instead}`).toEqual([])
  })
})
