/** The module scripts of a page as one file. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'

/** Name of the module by which a build brings parts with what they need: pages bring it themselves. */
const helper = /^preload-helper\.[\w-]+\.js$/

/** A module of a page: the name of its file, or its code. */
export type PageModule = { file: string } | { code: string }

/**
 * Puts the modules in their order into one, minified. What is loaded later stays in its own files:
 * so does what these share with it, since it must be there once.
 *
 * @param folder directory of the files, where the result will be
 * @param apart names of files there that stay as they are
 */
export async function joinModules(
  folder: string,
  modules: readonly PageModule[],
  apart: ReadonlySet<string>,
): Promise<string> {
  const bundle = await rolldown({
    input: 'page',
    cwd: folder,
    plugins: [written(folder, modules, apart)],
    treeshake: false,
    logLevel: 'silent',
  })
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false })
    return output[0].code
  } finally {
    await bundle.close()
  }
}

/** Gives the modules of a page, which has them written in it or names their files. */
function written(folder: string, modules: readonly PageModule[], apart: ReadonlySet<string>): Plugin {
  const inline = /^\0page-(\d+)$/
  return {
    name: 'page-modules',
    resolveId(source) {
      if (source === 'page') return '\0page'
      if (source.startsWith('page:')) return `\0page-${source.slice('page:'.length)}`
      const name = basename(source)
      if (helper.test(name)) return join(folder, name)
      // Beside it, as they are beside each other.
      return apart.has(name) ? { id: `./${name}`, external: 'absolute' } : undefined
    },
    async load(id) {
      if (helper.test(basename(id))) return withoutPreloading(await readFile(id, 'utf8'))
      if (id === '\0page') {
        return modules
          .map((one, index) =>
            'file' in one ? `import ${JSON.stringify(join(folder, one.file))}` : `import 'page:${index}'`,
          )
          .join('\n')
      }
      const [, index] = inline.exec(id) ?? []
      const one = index === undefined ? undefined : modules[Number(index)]
      return one && 'code' in one ? one.code : undefined
    },
  }
}

/** What stands in for the helper: the part alone, which asks for what it needs. Parts have no style sheets of their own. */
function withoutPreloading(code: string): string {
  const [, name] = /export\s*\{\s*[\w$]+\s+as\s+([\w$]+)\s*\}/.exec(code) ?? []
  if (name === undefined) throw new Error('The helper that brings parts gives nothing by a name.')
  return `const bring = (load) => load()\nexport { bring as ${name} }`
}
