/** One hash of everything but the source that decides what a diagram looks like. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { browserIdentity } from '../browser.ts'
import { fontCss } from './fonts.ts'
import { projectRoot } from './root.ts'

let known: { browser: string; hash: Promise<string> } | undefined

export function pipelineHash(): Promise<string> {
  const browser = browserIdentity()
  if (known?.browser !== browser) known = { browser, hash: compute(browser) }
  return known.hash
}

async function compute(browser: string): Promise<string> {
  const root = projectRoot()
  const hash = createHash('sha256')
    .update(browser)
    .update(await fontCss())
  const require = createRequire(join(root, 'package.json'))
  for (const name of ['mermaid', 'svgo']) hash.update(await manifest(require, root, name))
  const own = join(root, 'src', 'diagrams')
  const files = (await readdir(own, { recursive: true })).filter((file) => file.endsWith('.ts')).sort()
  for (const file of files) hash.update(file).update(await readFile(join(own, file)))
  return hash.digest('hex')
}

async function manifest(require: NodeJS.Require, root: string, name: string): Promise<string> {
  const directory = require.resolve.paths(name)?.map((path) => join(path, name, 'package.json')) ?? []
  for (const path of directory) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text) return `${name}@${(JSON.parse(text) as { version: string }).version}`
  }
  throw new Error(`No está instalado «${name}» (raíz: ${root}). Ejecuta «npm ci».`)
}
