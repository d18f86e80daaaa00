/**
 * Finds and launches the Chromium that draws diagrams, prints PDFs and runs the browser tests.
 *
 * Order: `CHROMIUM_PATH`; the Chromium inside the npm package `@sparticuz/chromium`
 * (Linux on x86-64), which needs nothing from the system; an installed Chrome, Edge or Chromium.
 * `CHROMIUM_PATH` is an order, not a hint: when it cannot be used, nothing else is tried.
 */
import { spawn } from 'node:child_process'
import { constants, readFileSync, statSync } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, LaunchOptions } from 'playwright-core'
import { AuthorError } from './author-error.ts'

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
      '  - o instala Chrome, Edge o Chromium (en Debian: «apt install chromium»);',
      '  - o indica la ruta de su ejecutable en la variable de entorno CHROMIUM_PATH.',
    )
    super(lines.join('\n'))
    this.attempts = attempts
  }
}

export interface LaunchBrowserOptions {
  /** Chromium flags to add. Don't pass `--disable-features`: it would replace Playwright's. */
  args?: string[]
  /** Lets the browser resolve hosts other than the loopback ones. Default: false. */
  network?: boolean
}

/**
 * Launches a headless Chromium. The caller closes it.
 *
 * @throws {BrowserNotFoundError} when none starts, or when `CHROMIUM_PATH` is set and unusable.
 */
export async function launchBrowser(options: LaunchBrowserOptions = {}): Promise<Browser> {
  const args = [...flags(options), ...(options.args ?? [])]

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
  for (const candidate of candidates()) {
    const result = await candidate
      .options()
      .then((launch) => start({ ...launch, args: [...args, ...(launch.args ?? [])] }))
      .catch(readable)
    if (typeof result !== 'string') return result
    attempts.push(`${candidate.name}: ${result}`)
  }
  throw new BrowserNotFoundError('No se encontró ningún navegador Chromium que se pueda usar.', attempts)
}

/**
 * How to start the Chromium of `@sparticuz/chromium` (or `CHROMIUM_PATH`) with another tool than
 * Playwright: its path, and the arguments and environment it needs.
 */
export async function browserLaunch(): Promise<LaunchOptions> {
  const ordered = process.env.CHROMIUM_PATH
  return ordered ? { executablePath: await executable(ordered) } : embedded()
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

function candidates(): Candidate[] {
  const list: Candidate[] = [{ name: 'el Chromium de @sparticuz/chromium', options: embedded }]
  for (const name of ['chromium', 'chromium-browser', 'chromium-headless-shell']) {
    list.push({ name: `«${name}» en el PATH`, options: async () => ({ executablePath: await onPath(name) }) })
  }
  // Playwright knows where each system installs these two.
  list.push({ name: 'Google Chrome', options: async () => ({ channel: 'chrome' }) })
  list.push({ name: 'Microsoft Edge', options: async () => ({ channel: 'msedge' }) })
  return list
}

/** Starts Chromium sandboxed; as root, or where the system offers no sandbox, without. */
async function start(options: LaunchOptions): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const root = process.getuid?.() === 0
  if (!root) {
    const sandboxed = await chromium.launch({ ...options, chromiumSandbox: true }).catch(() => undefined)
    if (sandboxed) return sandboxed
  }
  return chromium.launch({ ...options, chromiumSandbox: false })
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

async function embedded(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`solo funciona en Linux x86-64, y este sistema es ${process.platform} ${process.arch}.`)
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
  const temporary = await mkdtemp(join(cache, 'chromium-'))
  try {
    await unpackInto(temporary, entry)
    await writeFile(
      join(temporary, 'fonts.conf'),
      fontsConf(join(final, 'fonts', 'fonts'), join(final, 'fonts-cache')),
    )
    await rename(temporary, final)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have been first; then its copy is as good as ours.
    const theirs = await readFile(join(final, 'fonts.conf')).then(Boolean, () => false)
    if (!theirs) throw error
  }
  return final
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
