/** How a command ends: in a process of its own, as its exit code is what tells. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { project } from '../support/workspace.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const source = (file: string): string => JSON.stringify(new URL(`../../src/${file}`, import.meta.url).href)

/** Starts a command whose work is `body`. */
async function command(body: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const file = join(folder, `${Math.random()}.mjs`)
  await writeFile(
    file,
    `import { runCommand } from ${source('tasks/run-command.ts')}
import { AuthorError } from ${source('author-error.ts')}
import { startNode } from ${source('child.ts')}
await runCommand(async () => { ${body} })`,
  )
  return spawn(process.execPath, [file], { cwd: project, env: { ...process.env, DEBUG: '', ...env } })
}

interface Ended {
  code: number | null
  errors: string
}

function ended(child: ChildProcess): Promise<Ended> {
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, errors })))
}

/** Resolves with the first line of output that matches. */
function line(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let output = ''
  return new Promise((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      const found = pattern.exec(output)
      if (found) resolve(found)
    })
  })
}

describe('a failure ends it with 1, and one message', () => {
  test.each([
    [
      'of the author',
      `throw new AuthorError('Falta la levadura.', { hint: 'Agrégala.' })`,
      'Falta la levadura.\nAgrégala.\n',
    ],
    [
      'of the system',
      `throw Object.assign(new Error('x'), { code: 'ENOSPC', path: '/a' })`,
      'No queda espacio en el disco para escribir «/a».\n',
    ],
    [
      'of the browser',
      `throw new Error('page.pdf: Target page, context or browser has been closed')`,
      'El navegador que dibuja e imprime se cerró antes de terminar.\n',
    ],
    [
      'of the machine',
      `throw new TypeError('x is not a function')`,
      'Algo falló que no depende de lo que escribiste: x is not a function\n',
    ],
  ])('%s', async (_, body, message) => {
    const { code, errors } = await ended(await command(body))
    expect(errors).toContain(message)
    expect(errors).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  })

  test('with the place in the machine when DEBUG asks for it', async () => {
    const { errors } = await ended(await command(`throw new TypeError('x')`, { DEBUG: '1' }))
    expect(errors).toMatch(/TypeError: x\n\s+at /)
  })

  test('although something else does not end', async () => {
    const { code } = await ended(await command(`setInterval(() => {}, 1000); throw new AuthorError('No.')`))
    expect(code).toBe(1)
  })
})

describe.skipIf(process.platform === 'win32')('interrupted', () => {
  /** Starts a process of its own, says its number, and goes on. */
  const busy = `
    const child = startNode(['--eval', 'setInterval(() => {}, 1000)'], { output: 'ignore', errors: 'inherit' })
    process.once('exit', () => console.log('put away'))
    console.log('child ' + child.pid)
    await new Promise(() => setInterval(() => {}, 1000))`

  const runs = (pid: number): boolean => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s, it ends with %d, its processes with it, and puts away', async (signal, expected) => {
    const child = await command(busy)
    const [, pid] = await line(child, /child (\d+)/)
    const away = line(child, /put away/)
    const end = ended(child)
    child.kill(signal)
    // As npm does: it passes on what the terminal has sent already.
    child.kill(signal)
    const { code, errors } = await end
    await away
    expect(code).toBe(expected)
    expect(errors.trim()).toBe('Interrumpido.')
    expect(runs(Number(pid))).toBe(false)
  })

  test('by SIGKILL, its processes still end', async () => {
    const child = await command(busy)
    const [, pid] = await line(child, /child (\d+)/)
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    await expect.poll(() => runs(Number(pid)), { timeout: 30_000 }).toBe(false)
  })
})

describe('with little memory', () => {
  const little = { NODE_OPTIONS: '--max-old-space-size=40' }

  test('it says in Spanish that there was none left, whatever V8 says', async () => {
    const child = await command(
      `console.log('empieza'); const all = []; for (;;) all.push(new Array(9999).fill(all.length))`,
      little,
    )
    const begun = line(child, /empieza/)
    let said = ''
    child.stdout?.on('data', (chunk: string) => (said += chunk))
    const { code, errors } = await ended(child)
    await begun
    expect(errors).toMatch(
      /^Faltó memoria: Node\.js solo puede usar 40 MB\.\nEl límite está en .*NODE_OPTIONS/,
    )
    expect(said + errors).not.toMatch(/FATAL|GCs|heap/)
    expect(code).toBe(1)
  })

  test.each(['SIGKILL', 'SIGABRT'])('ended by the system with %s, it says so', async (signal) => {
    const { code, errors } = await ended(
      await command(`process.kill(process.pid, '${signal}'); for (;;) await 0`, little),
    )
    expect(errors).toMatch(/^Faltó memoria: [^\n]+\nEl límite está en [^\n]+\n$/)
    expect(code).toBe(1)
  })

  test('it does its work, says what it has to, and ends as ever', async () => {
    const { code, errors } = await ended(await command(`throw new AuthorError('No hay pan.')`, little))
    expect({ code, errors }).toEqual({ code: 1, errors: 'No hay pan.\n' })
    expect(await ended(await command(`await 0`, little))).toEqual({ code: 0, errors: '' })
  })
})

test('nobody reading what it says is no failure', async () => {
  const child = await command(
    `for (let i = 0; i < 50; i++) { console.log('x'.repeat(9999)); await new Promise(setImmediate) }`,
  )
  child.stdout?.destroy()
  expect(await ended(child)).toEqual({ code: 0, errors: '' })
})
