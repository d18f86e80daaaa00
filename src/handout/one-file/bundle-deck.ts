import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rolldown, type LogLevel, type Plugin, type RolldownLog } from 'rolldown'

/** Name of the module by which a build brings parts with their styles; all of them are there already. */
const helper = /^preload-helper-[\w-]+\.js$/

/**
 * The code of a built lecture as one module, also what it would bring only when it is needed.
 *
 * @param directory the built lecture
 * @param entry path of its first module in it
 * @param address where the lecture stands on its host, with slashes around
 */
export async function bundleDeck(directory: string, entry: string, address: string): Promise<string> {
  const bundle = await rolldown({
    input: join(directory, entry),
    // A build has left out what isn't needed; what is there stays.
    treeshake: false,
    plugins: [inThisFolder(directory, address)],
    onLog: refuseDoubts,
  })
  try {
    const { output } = await bundle.generate({
      format: 'es',
      codeSplitting: false,
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    })
    return output[0].code
  } finally {
    await bundle.close()
  }
}

/** Code that the deck's build has let through, and how long a busy machine took. */
const harmless = new Set(['EVAL', 'PLUGIN_TIMINGS'])

/**
 * Stops the bundling at what it warns of: a lecture with a doubt in it is none to take away.
 *
 * @throws {Error} with the bundler's words
 */
export function refuseDoubts(
  level: LogLevel,
  { code, message }: Pick<RolldownLog, 'code' | 'message'>,
): void {
  if (level === 'warn' && !harmless.has(code ?? '')) throw new Error(message)
}

function inThisFolder(directory: string, address: string): Plugin {
  return {
    name: 'one-file',
    resolveId: (source) =>
      source.startsWith(address) ? join(directory, source.slice(address.length)) : undefined,
    async load(id) {
      return helper.test(basename(id)) ? withoutWaiting(await readFile(id, 'utf8')) : undefined
    },
  }
}

/** What stands in for the helper: the part, at once. */
function withoutWaiting(code: string): string {
  const names = [...code.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','))
  const [name] = names.map((one) =>
    one
      .trim()
      .split(/\s+as\s+/)
      .at(-1),
  )
  if (names.length !== 1 || name === undefined) {
    throw new Error(`The helper that brings parts gives ${names.length} things, not one: ${names.join(', ')}`)
  }
  return `const bring = (load) => load()\nexport { bring as ${name} }`
}
