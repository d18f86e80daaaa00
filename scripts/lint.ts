/** Checks the notes: `npm run lint`. See `help` for what it takes. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'
import { externalFindings } from '../src/links/check-external.ts'
import { builtBase } from '../src/links/built-address.ts'
import { siteState } from '../src/links/freshness.ts'
import type { SourceLink } from '../src/links/types.ts'
import { lint, type LintResult } from '../src/lint/run.ts'
import type { RuleDoc } from '../src/reporters/rule-docs.ts'
import { asSettled } from '../src/reporters/severities.ts'
import { readDataAlone } from '../src/notes/index.ts'
import { isDay } from '../src/notes/schema.ts'
import { reporters, sortFindings, unrunBlocks, type Finding } from '../src/reporters/index.ts'

const help = `Uso: npm run lint -- [archivos] [opciones]

Revisa términos, ortografía, estructura, diagramas y enlaces de docs/, slides/ y
docs/_datos/. Termina con 1 si hay errores; los avisos no cuentan. Qué tan grave
es lo que halla cada regla se decide en «revision», en docs/_datos/curso.yml.

  --explicar REGLA   dice qué busca una regla, por qué y qué hacer
  --fix              corrige lo que se puede corregir sin romper nada
  --mostrar          con --fix, muestra los cambios y no escribe ninguno
  --format FORMATO   text (el predeterminado), json, github o sarif
  --externos         comprueba también los enlaces a otros sitios
  --sitio CARPETA    sitio construido en que seguir los enlaces; de forma
                     predeterminada, dist, si existe y es posterior a los apuntes
  --sin-sitio        no mira el sitio construido
  --sin-cache        revisa todo, aunque no haya cambiado
  --empaquetar CARPETA
                     escribe ahí las reglas de español como un paquete para remark,
                     listo para usar en otros proyectos o publicar
  --hoy DÍA          día que cuenta como hoy para los datos por revisar, escrito
                     como año-mes-día, por ejemplo 2026-11-23
`

const root = process.cwd()

await runCommand(async () => {
  const given = readArguments(
    {
      allowPositionals: true,
      options: {
        explicar: { type: 'string' },
        fix: { type: 'boolean', default: false },
        mostrar: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        externos: { type: 'boolean', default: false },
        sitio: { type: 'string' },
        'sin-sitio': { type: 'boolean', default: false },
        'sin-cache': { type: 'boolean', default: false },
        empaquetar: { type: 'string' },
        hoy: { type: 'string' },
      },
    },
    help,
  )
  if (!given) return
  const { values, positionals } = given
  if (values.explicar !== undefined) {
    const { explainRule } = await import('../src/lint/explain.ts')
    process.stdout.write(explainRule(values.explicar))
    return
  }
  if (values.empaquetar !== undefined) {
    const folder = resolve(values.empaquetar)
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
      throw new AuthorError(
        `«${values.empaquetar}» ya existe y no está vacía. Da el nombre de una carpeta nueva.`,
      )
    }
    const { packLinter } = await import('../src/tasks/pack-linter.ts')
    const { files } = await packLinter(root, folder)
    console.log(
      `Paquete escrito en «${values.empaquetar}»: ${files.length} archivos. Su README.md dice cómo se usa.`,
    )
    return
  }
  const report = Object.entries(reporters).find(([name]) => name === values.format)?.[1]
  if (!report) {
    throw new AuthorError(
      `No se conoce el formato «${values.format}». Elige entre ${new Intl.ListFormat('es').format(Object.keys(reporters))}.`,
    )
  }
  if (values.hoy !== undefined && !isDay(values.hoy)) {
    throw new AuthorError(`«${values.hoy}» no es un día. Escríbelo como año-mes-día, por ejemplo 2026-11-23.`)
  }
  if (values.mostrar && !values.fix) {
    throw new AuthorError('«--mostrar» solo vale junto con «--fix»: muestra lo que este cambiaría.')
  }
  const files = positionals.map((path) => {
    if (!existsSync(path))
      throw new AuthorError(`No existe el archivo «${path}». Escribe su ruta desde la carpeta del proyecto.`)
    const file = relative(root, resolve(path)).split(sep).join('/')
    if (!statSync(path).isDirectory() && !/\.mdx?$|^docs\/_datos\/[^/]+\.yml$/.test(file))
      throw new AuthorError(
        `«${path}» no es una nota, una presentación ni un archivo de docs/_datos. Se revisan los archivos .md y los datos .yml.`,
      )
    return file
  })
  const result = await lint({
    root,
    fix: values.fix,
    dry: values.mostrar,
    cache: !values['sin-cache'],
    ...(files.length > 0 && { files }),
    ...(values.hoy && { today: values.hoy }),
    ...(process.stderr.isTTY && { onProgress: tellProgress }),
  })
  if (values.mostrar && result.unchecked === 0) {
    process.stdout.write(result.patches.join(''))
    const { length } = result.patches
    console.error(
      length === 0
        ? 'No hay nada que corregir solo.'
        : `No se escribió nada: sin «--mostrar» ${length === 1 ? 'cambiaría 1 archivo' : `cambiarían ${length} archivos`}.`,
    )
    return
  }
  const sources: SourceLink[] = result.facts.flatMap(({ path, links }) =>
    links.map(({ url, start, end }) => ({
      url,
      file: path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    })),
  )
  const links: Finding[] = []
  if (values.externos) {
    const wanted = files.length > 0 ? sources.filter(({ file }) => files.includes(file)) : sources
    const { repository, mail } = (await readDataAlone(root)).settings
    const contact = repository ?? mail
    const cacheFile = join(root, '.cache/lint/externos.json')
    links.push(...(await externalFindings(wanted, cacheFile, contact ? { contact } : {})))
  }
  if (files.length === 0 && !values['sin-sitio'] && result.unchecked === 0) {
    links.push(...(await builtSite(values.sitio, sources)))
  }
  const findings = sortFindings([...result.findings, ...asSettled(links, result.settings)])
  process.stdout.write(report(findings, values.format === 'sarif' ? await ruleWords() : []))
  if (values.format === 'text') process.stdout.write(unrun(result.facts, files))
  for (const path of result.fixed) console.error(`Corregido: ${path}`)
  if (result.unchecked > 0) console.error(uncheckedNotice(result.unchecked))
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
})

/** Tells on a terminal how far it is, in one line that goes away at the end. */
function tellProgress(done: number, all: number): void {
  const { stderr } = process
  if (all < 20) return
  stderr.write(done === all ? '\r\x1b[K' : `\r\x1b[KRevisados ${done} de ${all} archivos…`)
}

/** What is said of each rule; loading the rules takes a while, and most formats don't need it. */
async function ruleWords(): Promise<readonly RuleDoc[]> {
  return (await import('../src/lint/preset.ts')).ruleCatalog
}

/** Whether a path from the root is that of a file, or in the folder of that name. */
function isIn(path: string, fileOrFolder: string): boolean {
  return path === fileOrFolder || fileOrFolder === '' || path.startsWith(`${fileOrFolder}/`)
}

/** What is shown and never run, where a course has commands. */
function unrun(facts: LintResult['facts'], files: readonly string[]): string {
  const wanted = facts.filter(({ path }) => files.length === 0 || files.some((file) => isIn(path, file)))
  const blocks = wanted.flatMap(({ path, commands }) => commands.map((block) => ({ file: path, ...block })))
  return blocks.length === 0 ? '' : `\n${unrunBlocks(blocks)}`
}

function uncheckedNotice(count: number): string {
  const rest =
    count === 1
      ? 'El otro archivo del curso no se revisó'
      : `Los otros ${count} archivos del curso no se revisaron`
  return `${rest}: primero hay que corregir los datos.`
}

/** Follows the links of the built site, when there is one worth following. */
async function builtSite(folder: string | undefined, sources: SourceLink[]): Promise<Finding[]> {
  const dist = resolve(folder ?? 'dist')
  const state = await siteState(root, dist)
  if (state === 'absent' && folder !== undefined) {
    throw new AuthorError(
      `No hay ningún sitio construido en «${folder}». Constrúyelo antes con «npm run build».`,
    )
  }
  if (state === 'absent' || (state === 'stale' && folder === undefined)) {
    console.error(
      state === 'absent'
        ? 'No hay ningún sitio construido: los enlaces internos se cotejaron con los apuntes.'
        : 'El sitio construido es anterior a los apuntes: los enlaces internos se cotejaron con los apuntes.',
    )
    return []
  }
  // linkinator is slow to load, and most runs don't need it.
  const { siteFindings } = await import('../src/links/site.ts')
  const { site, base: ordered } = publicAddress()
  const base = (await builtBase(dist)) ?? ordered
  return siteFindings({ dist, root, base, sources, ...(site && { site }) })
}
