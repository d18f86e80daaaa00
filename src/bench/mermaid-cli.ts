import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { browserLaunch } from '../browser.ts'

/**
 * Milliseconds that the Mermaid CLI takes for all `codes`, in one run of it (one
 * Markdown file, one browser: its own best case), with the same Chromium.
 */
export async function timeMermaidCli(root: string, codes: readonly string[]): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'mmdc-'))
  try {
    const { executablePath, args, env } = await browserLaunch()
    const input = join(directory, 'diagramas.md')
    await writeFile(input, codes.map((code) => `\`\`\`mermaid\n${code}\n\`\`\`\n`).join('\n'))
    const config = join(directory, 'puppeteer.json')
    await writeFile(config, JSON.stringify({ executablePath, args: [...(args ?? []), '--no-sandbox'] }))
    const require = createRequire(join(root, 'package.json'))
    const cli = join(dirname(require.resolve('@mermaid-js/mermaid-cli')), 'cli.js')
    const start = performance.now()
    const child = spawn(
      process.execPath,
      [
        cli,
        '--quiet',
        '--input',
        input,
        '--output',
        join(directory, 'salida.md'),
        '--puppeteerConfigFile',
        config,
      ],
      {
        cwd: directory,
        env: { ...process.env, ...(env as Record<string, string>) },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0)
      throw new Error(
        `El CLI de Mermaid falló. Corrige lo que indica este mensaje y mide de nuevo:\n${errors}`,
      )
    return performance.now() - start
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
