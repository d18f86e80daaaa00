import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isFreshBuild } from '../support/fresh-build.ts'
import { runScript } from '../support/run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of the real course's build. */
    dist: string
  }
}

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Builds the real course, unless a build of these sources is there already. */
export default async function setup(project: TestProject): Promise<void> {
  const own = join(root, '.cache', 'pruebas', 'dist')
  for (const dist of [join(root, 'dist'), own]) {
    if (await isFreshBuild(root, dist)) return project.provide('dist', dist)
  }
  const { code, output } = await runScript(root, 'build', { args: ['--out', own] })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  project.provide('dist', own)
}
