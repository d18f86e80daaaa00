import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const project = new URL('../..', import.meta.url).pathname
const tiny = join(project, 'tests/fixtures/course')

/** What a project needs besides its content. */
const code = [
  'src',
  'scripts',
  'slides',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'tsconfig.json',
]

/**
 * Makes a project of its own: this project's code and either the tiny course of
 * the fixtures or a copy of the real one. It lies inside this project, where
 * Node finds `node_modules` above it: Astro can't build across a link to them.
 */
export async function makeWorkspace(
  content: 'tiny' | 'real' = 'tiny',
): Promise<{ root: string; remove(): Promise<void> }> {
  const parent = join(project, '.cache', 'pruebas')
  await mkdir(parent, { recursive: true })
  const root = await mkdtemp(join(parent, 'curso-'))
  for (const name of code) await cp(join(project, name), join(root, name), { recursive: true })
  if (content === 'real') await cp(join(project, 'docs'), join(root, 'docs'), { recursive: true })
  else await cp(tiny, root, { recursive: true, force: true })
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
