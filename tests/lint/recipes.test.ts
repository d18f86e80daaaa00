/** The recipes that authors copy: the hook runs, the workflow's commands exist. */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recipes } from '../../src/lint/recipes.ts'
import { hasGit } from '../support/git.ts'
import { bakery, noteWith, project } from './support.ts'

const run = promisify(execFile)
const recipe = (id: string) => recipes.find((one) => one.id === id)!

let root = ''
beforeAll(async () => {
  if (!hasGit) return
  root = await mkdtemp(join(tmpdir(), 'gancho-'))
  for (const name of ['package.json', 'package-lock.json', 'scripts', 'src']) {
    await cp(join(project, name), join(root, name), { recursive: true })
  }
  await cp(join(bakery, 'docs'), join(root, 'docs'), { recursive: true })
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
  await run('git', ['init', '--quiet'], { cwd: root })
  const { file, code } = recipe('antes-de-confirmar')
  await mkdir(dirname(join(root, file!)), { recursive: true })
  await writeFile(join(root, file!), code!)
  await chmod(join(root, file!), 0o755)
})
afterAll(async () => {
  if (root) await rm(root, { recursive: true, force: true })
})

async function commit(files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await run('git', ['add', ...Object.keys(files)], { cwd: root })
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org']
  try {
    await run('git', [...identity, 'commit', '--quiet', '-m', 'Cambia'], { cwd: root })
    return 'hecho'
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}

test.skipIf(!hasGit)('the hook lets pass what is no note, and stops a fault', async () => {
  expect(await commit({ 'otra.txt': 'Los fogones.\n' })).toBe('hecho')
  expect(await commit({ 'docs/pan/mala.md': noteWith('Los fogones cambian.\n') })).toMatch(
    /docs\/pan\/mala\.md:5:5 .*termino-evitado/,
  )
})

test('the workflow runs the linter with annotations', async () => {
  const workflow = parse(recipe('en-github').code!) as { jobs: { revisar: { steps: { run?: string }[] } } }
  const commands = workflow.jobs.revisar.steps.flatMap((step) => step.run ?? [])
  expect(commands).toEqual(['npm ci', 'npm run --silent lint -- --format github'])
  const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(scripts.lint).toBeDefined()
})
