import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode } from '../src/child.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'child-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (code: string, signal?: AbortSignal): ReturnType<typeof runNode> =>
  runNode(['--input-type=module', '--eval', code], {
    cwd: folder,
    task: 'amasar',
    ...(signal && { signal }),
  })

test('gives what a script wrote, and how it ended', async () => {
  expect(await run(`console.log('uno'); console.error('dos'); process.exitCode = 3`)).toEqual({
    code: 3,
    output: expect.stringMatching(/uno[^]*dos|dos[^]*uno/),
  })
})

test('says in Spanish that the system ended it', async () => {
  await expect(run(`process.kill(process.pid, 'SIGKILL')`)).rejects.toThrow(
    /El proceso que iba a amasar se cerró de golpe \(SIGKILL\).*memoria/,
  )
})

test('says in Spanish that memory ran out', async () => {
  await writeFile(
    join(folder, 'full.mjs'),
    'const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()))',
  )
  await expect(
    runNode(['--max-old-space-size=20', join(folder, 'full.mjs')], { cwd: folder, task: 'amasar' }),
  ).rejects.toThrow(/El proceso que iba a amasar se cerró de golpe.*memoria/)
})

test('says in Spanish what the system refused', async () => {
  await expect(run(`throw new Error("ENOSPC: no space left on device, open '/a/b'")`)).rejects.toThrow(
    'No queda espacio en el disco para escribir «/a/b».',
  )
})

test('ends before its time when it is told so', async () => {
  const stop = new AbortController()
  const running = run(`setInterval(() => {}, 1000)`, stop.signal)
  stop.abort()
  await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})
