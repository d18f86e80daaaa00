import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { afterGlance, courseReader } from '../../src/site/current-course.ts'

let root: string
const note = (title: string): Promise<void> =>
  writeFile(join(root, 'docs/luz/a.md'), `---\ntitle: ${title}\n---\n\nHola.\n`)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'course-'))
  await mkdir(join(root, 'docs/luz'), { recursive: true })
  await note('Antes')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
  await rm(root, { recursive: true })
})

describe('courseReader', () => {
  test('while editing, sees a change of a note', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    // The clock of a process that has just begun.
    vi.useFakeTimers({ toFake: ['performance'], now: 0 })
    const read = courseReader(root)
    expect((await read()).notes[0]?.title).toBe('Antes')
    await note('Después de todo')
    vi.advanceTimersByTime(250)
    expect((await read()).notes[0]?.title).toBe('Después de todo')
  })

  test('while editing, sees at once what it is told has just changed', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const read = courseReader(root)
    await read()
    await note('Después de todo')
    expect((await read('fresh')).notes[0]?.title).toBe('Después de todo')
  })

  test('while editing, every reader sees a change after a glance', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const readers = [courseReader(root), courseReader(root)]
    await Promise.all(readers.map((read) => read()))
    await note('Después de todo')
    await afterGlance()
    for (const read of readers) expect((await read()).notes[0]?.title).toBe('Después de todo')
  })

  test('in a build, reads once', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const read = courseReader(root)
    const first = await read()
    await note('Después de todo')
    expect(await read()).toBe(first)
  })
})
