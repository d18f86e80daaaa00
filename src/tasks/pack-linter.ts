import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, posix } from 'node:path'

const entry = 'src/lint/remark/index.ts'
const readme = 'src/lint/remark/README.md'
/** What its modules read. */
const data = [
  'src/lint/spelling/words.txt',
  'src/lint/spelling/missing-words.txt',
  'src/lint/spelling/usual.gz',
  'src/lint/accents/model.gz',
]

/** What was made of the linter's rules of Spanish. */
export interface LinterPackage {
  /** Paths in the package. */
  files: string[]
  /** The packages that it needs, with the versions that this project has. */
  dependencies: Record<string, string>
}

/**
 * Writes the remark preset of Spanish as a package of plain JavaScript, ready to be published: the
 * modules that its entry reaches, without their types.
 *
 * @param root absolute path of the project
 * @param folder where to write it; made when it is not there
 */
export async function packLinter(root: string, folder: string): Promise<LinterPackage> {
  const project = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  const versions = { ...project.dependencies, ...project.devDependencies }
  const modules = new Set([entry])
  const needed = new Set<string>()
  const write = async (path: string, text: string): Promise<void> => {
    const target = join(folder, path.replace(/^src\//, ''))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
  for (const path of modules) {
    const code = stripTypeScriptTypes(await readFile(join(root, path), 'utf8'), { mode: 'strip' })
    for (const [, name = ''] of code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)) {
      if (name.startsWith('.')) modules.add(posix.join(posix.dirname(path), name))
      else if (!name.startsWith('node:')) needed.add(packageOf(name))
    }
    // Dictionaries are read by name when they are needed.
    for (const [, name = ''] of code.matchAll(/'(@cspell\/dict-[\w-]+|dictionary-es)[/']/g)) needed.add(name)
    await write(path.replace(/\.ts$/, '.js'), code.replace(/(?<=['"]\.{1,2}\/[^'"\n]*)\.ts(?=['"])/g, '.js'))
  }
  for (const path of data) await copyFile(join(root, path), join(folder, path.replace(/^src\//, '')))
  await copyFile(join(root, readme), join(folder, 'README.md'))
  const dependencies = Object.fromEntries(
    [...needed].sort().flatMap((name) => (versions[name] ? [[name, versions[name]]] : [])),
  )
  const manifest = {
    name: 'revisor-de-espanol',
    version: project.version,
    description: 'Reglas de remark para el español de cualquier Markdown.',
    type: 'module',
    exports: './lint/remark/index.js',
    engines: { node: '>=22.18' },
    keywords: ['remark', 'remark-preset', 'español', 'lint'],
    dependencies,
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return {
    files: [...modules].map((path) => path.replace(/^src\//, '').replace(/\.ts$/, '.js')),
    dependencies,
  }
}

/** The package of what is imported: `@a/b` of `@a/b/c`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
