/**
 * Finds and launches the Chromium that draws diagrams, prints PDFs and runs the browser tests.
 *
 * Order: `CHROMIUM_PATH`; the Chromium inside the npm package `@sparticuz/chromium`
 * (Linux on x86-64), which needs nothing from the system; an installed Chrome, Edge or Chromium.
 * `CHROMIUM_PATH` is an order, not a hint: when it cannot be used, nothing else is tried.
 */
import { spawn } from 'node:child_process'
import { constants, readFileSync, rmSync, statSync } from 'node:fs'
import {
  access,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, LaunchOptions } from 'playwright-core'
import { AuthorError } from './author-error.ts'
import { endWhenSilent, wasSilenced } from './browser-pulse.ts'
import { isRunning } from './is-running.ts'
import { isAddressingLimited, memoryHint } from './memory-limit.ts'
import { systemFault, systemFaultIn } from './system-fault.ts'

const require = createRequire(import.meta.url)

/** No Chromium could be started. The message is in Spanish and says how to get one. */
export class BrowserNotFoundError extends AuthorError {
  override name = 'BrowserNotFoundError'
  /** What was tried, in order, each with the reason why it did not work. */
  attempts: string[]

  constructor(headline: string, attempts: string[]) {
    const lines = [headline]
    if (attempts.length > 0) lines.push('Intentos:', ...attempts.map((attempt) => `  - ${attempt}`))
    lines.push(
      'Cómo conseguir uno:',
      '  - en Linux x86-64, «npm ci» instala el que viene con el proyecto (@sparticuz/chromium);',
      '  - o instala Chrome, Edge o Chromium (en Debian, también en ARM: «apt install chromium»);',
      '  - o indica la ruta de su ejecutable en la variable de entorno CHROMIUM_PATH.',
    )
    if (isAddressingLimited()) lines.push(memoryHint())
    super(lines.join('\n'))
    this.attempts = attempts
  }
}

/** How long browsers may take to start, all that are tried together, in milliseconds. */
const patience = 20_000

/** What embeds a Chromium: the package that this project installs has no other. */
export interface System {
  platform: string
  arch: string
}

/**
 * What a browser that ended, or came to no end, while it was used means, in words for whoever ran
 * the command; undefined when `error` is something else.
 *
 * @param at what it was showing, `file:line:column`, and how that is called: «la diapositiva 3»
 */
export function browserFault(error: unknown, at?: { place: string; shown: string }): AuthorError | undefined {
  const { message = '', name } = (error ?? {}) as Error
  const details = { ...(at && { place: at.place }), cause: error }
  const [, milliseconds] = /\bTimeout (\d+)ms exceeded/i.exec(message) ?? []
  if (name === 'TimeoutError' && milliseconds !== undefined) {
    const seconds = Math.round(Number(milliseconds) / 1000)
    return new AuthorError(
      `El navegador no terminó de mostrar ${at?.shown ?? 'una página'} en ${seconds} segundos.`,
      {
        hint: 'Lo más probable es que el computador esté muy ocupado: cierra otros programas y vuelve a empezar. Si se repite, revisa lo que se muestra ahí.',
        ...details,
      },
    )
  }
  const closed =
    /(Target|page|context|browser)[^\n]* has been closed|(Target|Page) crashed|Browser closed/i.test(message)
  return closed ? lostBrowser(details, at?.shown) : undefined
}

function lostBrowser(details: { place?: string; cause?: unknown }, shown?: string): AuthorError {
  const when = shown === undefined ? 'antes de terminar' : `mientras mostraba ${shown}`
  if (wasSilenced()) {
    return new AuthorError(`El navegador que dibuja e imprime dejó de responder ${when}.`, {
      hint: 'Cierra otros programas y vuelve a empezar. Si se repite, prueba otro navegador con CHROMIUM_PATH.',
      ...details,
    })
  }
  return new AuthorError(`El navegador que dibuja e imprime se cerró ${when}.`, {
    hint: 'Lo más probable es que faltara memoria o espacio en la carpeta de archivos temporales (TMPDIR): libera lo que puedas y vuelve a empezar. Si se repite, prueba otro navegador con CHROMIUM_PATH.',
    ...details,
  })
}

/**
 * Calls `tell` as soon as `browser` ends, whoever ends it, with what that means.
 *
 * @returns a function that takes that back
 */
export function onLostBrowser(browser: Browser, tell: (fault: AuthorError) => void): () => void {
  const lost = (): void => tell(lostBrowser({}))
  browser.on('disconnected', lost)
  return () => void browser.off('disconnected', lost)
}

export interface LaunchBrowserOptions {
  /** Chromium flags to add. Don't pass `--disable-features`: it would replace Playwright's. */
  args?: string[]
  /** Lets the browser resolve hosts other than the loopback ones. Default: false. */
  network?: boolean
  /** How long it may take, in milliseconds. Default: 20 s, whatever is tried. */
  timeout?: number
  /** How long it may leave unanswered whether it is there, in milliseconds, before it is ended. Default: 20 s. */
  silence?: number
  /** What this runs on. Default: this machine. */
  system?: System
}

/**
 * Launches a headless Chromium. The caller closes it.
 *
 * @throws {BrowserNotFoundError} when none starts, or when `CHROMIUM_PATH` is set and unusable.
 */
export async function launchBrowser(options: LaunchBrowserOptions = {}): Promise<Browser> {
  const { timeout = patience, silence = patience, system = process } = options
  await checkTemporaryFolder()
  const args = [...flags(options), ...(options.args ?? [])]
  const start = starter(timeout, silence)

  const ordered = process.env.CHROMIUM_PATH
  if (ordered) {
    const result = await executable(ordered)
      .then((executablePath) => start({ executablePath, args }))
      .catch(readable)
    if (typeof result !== 'string') return result
    throw new BrowserNotFoundError(
      `CHROMIUM_PATH apunta a «${ordered}», que no se puede usar como navegador: ${result}`,
      [],
    )
  }

  const attempts: string[] = []
  for (const candidate of candidates(system)) {
    const result = await candidate
      .options()
      .then((launch) => start({ ...launch, args: [...args, ...(launch.args ?? [])] }))
      .catch(readable)
    if (typeof result !== 'string') return result
    attempts.push(`${candidate.name}: ${result}`)
  }
  throw new BrowserNotFoundError('No se encontró ningún navegador Chromium que se pueda usar.', attempts)
}

/** Every browser writes there: without it none would start, and none is to blame. */
async function checkTemporaryFolder(): Promise<void> {
  const folder = tmpdir()
  try {
    const probe = await mkdtemp(join(folder, 'navegador-'))
    await writeFile(join(probe, 'prueba'), Buffer.alloc(64 * 1024)).finally(() =>
      rm(probe, { recursive: true, force: true }),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new AuthorError(`La carpeta de archivos temporales, «${folder}», no existe.`, {
        hint: 'Créala, o indica otra en la variable de entorno TMPDIR (en Windows, TEMP).',
        cause: error,
      })
    }
    throw systemFault(error) ?? error
  }
}

/**
 * How to start the Chromium of `@sparticuz/chromium` (or `CHROMIUM_PATH`) with another tool than
 * Playwright: its path, and the arguments and environment it needs.
 */
export async function browserLaunch(): Promise<LaunchOptions> {
  const ordered = process.env.CHROMIUM_PATH
  return ordered ? { executablePath: await executable(ordered) } : embedded(process)
}

/** Does `work` with a browser that is closed afterwards, whatever comes of it. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser()
  try {
    return await work(browser)
  } finally {
    await browser.close().catch(() => undefined)
  }
}

/**
 * Names the Chromium that `launchBrowser` would use, without starting or unpacking it: for cache
 * keys, since another Chromium may measure text differently.
 */
export function browserIdentity(): string {
  const ordered = process.env.CHROMIUM_PATH
  const stat = ordered ? statSync(ordered, { throwIfNoEntry: false }) : undefined
  // A browser that was taken away cannot draw anything new; what the usual one drew still holds.
  return stat ? `${ordered}:${stat.size}:${stat.mtimeMs}` : `embedded:${embeddedVersion() ?? 'none'}`
}

interface Candidate {
  name: string
  options(): Promise<LaunchOptions>
}

function candidates(system: System): Candidate[] {
  const list: Candidate[] = [{ name: 'el Chromium de @sparticuz/chromium', options: () => embedded(system) }]
  for (const name of ['chromium', 'chromium-browser', 'chromium-headless-shell']) {
    list.push({ name: `«${name}» en el PATH`, options: async () => ({ executablePath: await onPath(name) }) })
  }
  // Playwright knows where each system installs these two.
  list.push({ name: 'Google Chrome', options: async () => ({ channel: 'chrome' }) })
  list.push({ name: 'Microsoft Edge', options: async () => ({ channel: 'msedge' }) })
  return list
}

/** Gives what starts a browser; all that it starts have `timeout` milliseconds together. For `silence` see `launchBrowser`. */
function starter(timeout: number, silence: number): (options: LaunchOptions) => Promise<Browser> {
  let left = timeout
  return async (options) => {
    const { chromium } = await import('playwright-core')
    const launch = async (chromiumSandbox: boolean): Promise<Browser> => {
      if (left < 1) throw new TooSlow(timeout)
      const since = performance.now()
      const launched = chromium.launch({
        ...options,
        chromiumSandbox,
        timeout: left + 1000,
        // Commands say themselves how they end; Playwright ends its browsers when they do.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
      const launching = launched.then(async (browser) => {
        await endWhenSilent(browser, silence)
        return browser
      })
      return inTime(launching, left).finally(() => (left -= performance.now() - since))
    }
    // Sandboxed; as root, or where the system offers no sandbox, without.
    if (process.getuid?.() === 0) return launch(false)
    return launch(true).catch((error: unknown) => {
      if (error instanceof TooSlow) throw error
      return launch(false)
    })
  }
}

/** A browser that neither starts nor says why. */
class TooSlow extends Error {
  constructor(milliseconds: number) {
    super(`no terminó de arrancar en ${Math.round(milliseconds / 1000)} segundos.`)
  }
}

/** Playwright first waits for a browser that hangs to end, for half a minute more. */
async function inTime(launching: Promise<Browser>, milliseconds: number): Promise<Browser> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow(milliseconds))
      launching.then((late) => late.close()).catch(() => undefined)
    }, milliseconds)
  })
  try {
    return await Promise.race([launching, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

function flags({ network = false }: LaunchBrowserOptions): string[] {
  const list = [
    // The same text widths whatever the machine's font settings.
    '--font-render-hinting=none',
    '--disable-domain-reliability',
    '--no-pings',
    '--dns-prefetch-disable',
    // Containers often have a /dev/shm too small for a long print.
    '--disable-dev-shm-usage',
  ]
  // Nothing this project renders may come from anywhere else; here it cannot.
  if (!network)
    list.push('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]')
  return list
}

async function executable(path: string): Promise<string> {
  await access(path, constants.X_OK)
  if ((await stat(path)).isDirectory()) throw new Error('es una carpeta, y hace falta el ejecutable.')
  return path
}

async function onPath(name: string): Promise<string> {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(directory, name)
    if (directory && (await executable(path).then(Boolean, () => false))) return path
  }
  throw new Error('no está instalado.')
}

// --- The embedded Chromium -------------------------------------------------------------------

function embeddedVersion(): string | undefined {
  try {
    const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json')
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
  } catch {
    return undefined
  }
}

async function embedded({ platform, arch }: System): Promise<LaunchOptions> {
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(`solo funciona en Linux x86-64, y este sistema es ${systemName({ platform, arch })}.`)
  }
  const directory = await unpacked()
  const libraries = join(directory, 'al2023', 'lib')
  return {
    executablePath: join(directory, 'chromium'),
    args: ['--disable-gpu'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  }
}

/** As people call it: `darwin arm64` is «macOS ARM». */
function systemName({ platform, arch }: System): string {
  const systems: Record<string, string> = { darwin: 'macOS', win32: 'Windows', linux: 'Linux' }
  const processors: Record<string, string> = { x64: 'x86-64', arm64: 'ARM' }
  return `${systems[platform] ?? platform} ${processors[arch] ?? arch}`
}

/**
 * The directory holding the unpacked Chromium, its libraries and fonts. Unpacked once per
 * installation, in `node_modules/.cache`, into a private directory that is then renamed: several
 * builds starting at once never see a half-written browser (the package itself would unpack into
 * a shared `/tmp/chromium` and take whatever it finds there).
 */
async function unpacked(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium')
  const cache = join(entry.slice(0, entry.lastIndexOf('@sparticuz')), '.cache')
  const final = join(cache, `chromium-${embeddedVersion()}`)
  if (await readFile(join(final, 'fonts.conf')).then(Boolean, () => false)) return final

  await mkdir(cache, { recursive: true })
  for (const name of await readdir(cache)) {
    const owner = /^chromium-a-medias-(\d+)-/.exec(name)?.[1]
    if (owner && !isRunning(Number(owner))) await rm(join(cache, name), { recursive: true, force: true })
  }
  const temporary = await mkdtemp(join(cache, `chromium-a-medias-${process.pid}-`))
  const remove = (): void => rmSync(temporary, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    await unpackInto(temporary, entry)
    await writeFile(
      join(temporary, 'fonts.conf'),
      fontsConf(join(final, 'fonts', 'fonts'), join(final, 'fonts-cache')),
    )
    await openToAll(temporary)
    await rename(temporary, final)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have been first; then its copy is as good as ours.
    const theirs = await readFile(join(final, 'fonts.conf')).then(Boolean, () => false)
    if (!theirs) throw error
  } finally {
    process.off('exit', remove)
  }
  return final
}

/** What is unpacked is its owner's alone; whoever else builds here uses the same. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}

/** The package unpacks into the temporary directory of its process, so it gets one of its own. */
function unpackInto(directory: string, entry: string): Promise<void> {
  const script = `(await import(${JSON.stringify(pathToFileURL(entry).href)})).default.executablePath()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', `await ${script}`], {
    // Without AWS_EXECUTION_ENV the package keeps its NSS libraries to itself.
    env: { ...process.env, TMPDIR: directory, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`no se pudo descomprimir (${errors.trim().split('\n').pop() ?? code}).`))
    })
  })
}

/** Only the packaged fonts, on every machine: a fallback glyph is then as wide everywhere. */
function fontsConf(fonts: string, cache: string): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escape(fonts)}</dir>
  <cachedir>${escape(cache)}</cachedir>
</fontconfig>
`
}

function readable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'el archivo no existe.'
  if (code === 'EACCES') return 'el archivo no se puede ejecutar.'
  if (message.includes('distribution') && message.includes('is not found')) return 'no está instalado.'
  const fault = systemFault(error) ?? systemFaultIn(message)
  if (fault) return fault.message.replaceAll('\n', ' ')
  if (message.startsWith('browserType.launch')) return `no arranca como Chromium (${launchLog(message)}).`
  return message
}

/** What the browser itself said while it failed, or else Playwright's first line. */
function launchLog(message: string): string {
  const said = message.split('\n').find((line) => line.includes('[err]'))
  return (said ?? message.split('\n')[0] ?? '')
    .replace(/^.*?\[err\] /, '')
    .replace(/^browserType\.launch: /, '')
}
