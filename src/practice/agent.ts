/**
 * What runs beside the engine: it makes the place of a page, opens its terminal, and takes all
 * away. It ends when whoever started it is gone.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  messageMark,
  promptVariables,
  type AgentAnswer,
  type AgentEvent,
  type AgentRequest,
} from './agent-protocol.ts'

/** In the environment of all that a page starts: by it, whatever is left of it is found. */
const badge = 'PRACTICA_LUGAR'

/** In the same environment: the folder of the project, for a page on the project itself. */
const projectVariable = 'PRACTICA_PROYECTO'

/** Someone who types the commands of a page. */
interface Typist {
  name: string
  uid: number
  gid: number
  home: string
}

let place: { root: string; folder: string; typist: Typist | undefined } | undefined
let terminal: ChildProcess | undefined
const commands = new Set<ChildProcess>()

function say(message: AgentAnswer | AgentEvent): void {
  process.stdout.write(`${messageMark}${JSON.stringify(message)}\n`)
}

/** Without what npm and Node tell those that they start. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|INIT_CWD$|FORCE_COLOR$|NO_COLOR$|COLOR$)/.test(name),
  )
  return {
    ...Object.fromEntries(own),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'xterm',
    PAGER: 'cat',
    [projectVariable]: process.cwd(),
    ...(place && { [badge]: place.root }),
    ...(place?.typist && {
      HOME: place.typist.home,
      USER: place.typist.name,
      LOGNAME: place.typist.name,
    }),
  }
}

/** `command` as who types the commands of the page. */
function asTypist(command: string[]): [program: string, ...args: string[]] {
  const typist = place?.typist
  return (typist ? ['runuser', '-u', typist.name, '--', ...command] : command) as [string, ...string[]]
}

/**
 * Who `name` is, for an administrator, who alone may be another; undefined: whoever runs this.
 *
 * @throws when there is nobody of that name
 */
async function typistOf(name: string | undefined): Promise<Typist | undefined> {
  if (name === undefined || process.getuid?.() !== 0) return undefined
  const rows = (await readFile('/etc/passwd', 'utf8')).split('\n').map((row) => row.split(':'))
  const row = rows.find(([user]) => user === name)
  if (!row) throw new Error(`There is no user ${name}`)
  return { name, uid: Number(row[2]), gid: Number(row[3]), home: row[5]! }
}

async function makePlace(name: string, user: string | undefined): Promise<void> {
  await clear()
  const typist = await typistOf(user)
  const root = await mkdtemp(join(tmpdir(), 'practica-'))
  const folder = join(root, name)
  place = { root, folder, typist }
  await mkdir(folder)
  for (const path of [root, folder]) await give(path)
}

async function writeInPlace(path: string, content: string, mode: number | undefined): Promise<void> {
  const file = join(folderOf(), path)
  const first = await mkdir(dirname(file), { recursive: true })
  for (let folder = dirname(file); first && folder.length >= first.length; folder = dirname(folder)) {
    await give(folder)
  }
  await writeFile(file, Buffer.from(content, 'base64'))
  await give(file)
  // The mask of whoever runs this takes bits away from what a new file is given.
  if (mode !== undefined) await chmod(file, mode)
}

/** Makes what is in the place who types the commands' own. */
async function give(path: string): Promise<void> {
  if (place?.typist) await chown(path, place.typist.uid, place.typist.gid)
}

function folderOf(): string {
  if (!place) throw new Error('There is no place')
  return place.folder
}

async function run({
  command,
  args,
  inPlace,
  seconds,
}: Extract<AgentRequest, { op: 'run' }>): Promise<{ code: number | null; output: string }> {
  const bash = ['bash', '-c', command, 'practica', ...args]
  const [program, ...rest] = inPlace ? asTypist(bash) : (bash as [string, ...string[]])
  const child = spawn(program, rest, {
    cwd: inPlace ? folderOf() : process.cwd(),
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  commands.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  }
  const timer = setTimeout(() => end(child, 'SIGKILL'), seconds * 1000)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      // What it left in the background may keep its pipes open.
      child.once('exit', (status) => setTimeout(() => resolve(status), child.stdout.closed ? 0 : 50))
      child.once('close', resolve)
    })
    return { code, output }
  } finally {
    clearTimeout(timer)
    commands.delete(child)
  }
}

function open(columns: number, nonce: string): void {
  // `script` of util-linux gives what it runs a terminal of its own.
  const [program, ...args] = asTypist([
    'script',
    '--quiet',
    '--flush',
    '--return',
    '--command',
    'exec bash --noprofile --norc --noediting -i',
    '/dev/null',
  ])
  const child = spawn(program, args, {
    cwd: folderOf(),
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  terminal = child
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => say({ event: 'screen', text }))
  }
  child.stdin.on('error', () => undefined)
  const ended = (): void => {
    if (terminal !== child) return
    terminal = undefined
    say({ event: 'closed' })
  }
  child.once('error', ended)
  child.once('close', ended)
  child.stdin.write(`stty -echo cols ${columns} rows 60; unset HISTFILE; set +H; ${promptVariables(nonce)}\n`)
}

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {
    // It has ended.
  }
}

/** Ends all that the page started, and takes its place away. */
async function clear(): Promise<void> {
  const open = terminal
  terminal = undefined
  // Whatever runs in it is told that its terminal is gone.
  if (open) end(open, 'SIGKILL')
  for (const child of commands) end(child, 'SIGKILL')
  const left = place
  place = undefined
  if (!left) return
  await endAllOf(left.root)
  await unmountUnder(left.root)
  await rm(left.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/**
 * Takes off what was mounted in the place: what is under a mount is not the page's to remove.
 *
 * @throws when something can't be taken off
 */
async function unmountUnder(root: string): Promise<void> {
  for (const point of (await mountsUnder(root)).reverse()) {
    const child = spawn('umount', ['--lazy', point], { stdio: 'ignore' })
    await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  }
  const [left] = await mountsUnder(root)
  if (left !== undefined) throw new Error(`no se puede desmontar «${left}»`)
}

async function mountsUnder(root: string): Promise<string[]> {
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '')
  return mounts
    .split('\n')
    .map((line) => plainPath(line.split(' ')[1] ?? ''))
    .filter((point) => point.startsWith(`${root}/`))
}

/** A path as it is, of which the list of mounts writes blanks and the like as `\040`, byte by byte. */
function plainPath(written: string): string {
  return written.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
}

/** Ends what bears the badge of the page: also what has left its terminal. */
async function endAllOf(root: string): Promise<void> {
  const ids = await readdir('/proc').catch(() => [])
  for (const id of ids) {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) continue
    const variables = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
    if (!variables.split('\0').includes(`${badge}=${root}`)) continue
    try {
      process.kill(Number(id), 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
}

async function answer(request: AgentRequest): Promise<Omit<AgentAnswer, 'id'>> {
  switch (request.op) {
    case 'place':
      await makePlace(request.folder, request.user)
      return {}
    case 'write':
      await writeInPlace(request.path, request.content, request.mode)
      return {}
    case 'run':
      return run(request)
    case 'open':
      open(request.columns, request.nonce)
      return {}
    case 'type':
      terminal?.stdin?.write(request.text)
      return {}
    case 'clear':
      await clear()
      return {}
  }
}

let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  await clear().catch(() => undefined)
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave())
process.stdout.on('error', () => void leave())

const requests = createInterface({ input: process.stdin })
requests.on('line', (line) => {
  const { id, ...request } = JSON.parse(line) as AgentRequest & { id: number }
  answer(request).then(
    (said) => say({ id, ...said }),
    (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
requests.on('close', () => void leave())
say({ event: 'ready' })
