/** What a reader does along a page: commands in `console` fences, and files in fences with `file=`. */
import { posix } from 'node:path'
import type { Code, Root } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { contentColumn, isDiagram } from './diagram.ts'
import { metaToShow, readFenceAttributes, type FenceAttributes } from './fence-attributes.ts'
import { report } from './problem.ts'
import type { ConsoleBlock, ConsoleCommand, PagePractice, PracticeStep, WrittenFile } from './types.ts'
import { walk } from './walk.ts'

/** What stands before a command of the reader's own shell. */
const prompt = /^\$(?: |$)/
const continuation = /^>(?: |$)/

/**
 * The steps of a note, in order. What is wrong with a fence is recorded on `file`. What fences say
 * of it is taken off them: it means nothing to who shows them. An empty fence with a file shows the
 * one of that name among the files of the page, or else beside the note.
 */
export function readPracticeSteps(
  tree: Root,
  { files }: Pick<PagePractice, 'files'>,
  file: VFile,
): PracticeStep[] {
  const folder = files ?? posix.dirname(file.path)
  const steps: PracticeStep[] = []
  walk(tree, (node) => {
    if (node.type !== 'code' || isDiagram(node)) return
    const attributes = readFenceAttributes(node.meta ?? '')
    if (attributes.size > 0) node.meta = metaToShow(node.meta!)
    checkAttributes(node, attributes, file)
    if (node.lang === 'console') steps.push(readConsole(node, attributes, file))
    else if (attributes.has('file')) steps.push(...readWrittenFile(node, attributes, { folder, file }))
  })
  return steps
}

/** The attributes of each kind of fence. Other fences have none of ours. */
const known = { console: ['no-run', 'order'], other: ['file', 'lines'] }

function checkAttributes({ lang, position }: Code, attributes: FenceAttributes, file: VFile): void {
  const isConsole = lang === 'console'
  const names = isConsole ? known.console : known.other
  for (const name of attributes.keys()) {
    if (names.includes(name)) continue
    report(file, {
      rule: 'atributo-desconocido',
      reason: `Un bloque ${isConsole ? '«console»' : 'de código'} no tiene el atributo «${name}»`,
      hint: `Usa ${names.map((one) => `«${one}»`).join(' o ')}, o quítalo.`,
      place: position?.start,
    })
  }
}

function readConsole(node: Code, attributes: FenceAttributes, file: VFile): ConsoleBlock {
  const { lead, commands } = readCommands(node.value)
  const noRun = attributes.get('no-run')
  checkConsole(node, { lead, commands, noRun }, file)
  const order = attributes.get('order')
  if (order !== undefined && order !== 'any') {
    report(file, {
      rule: 'atributo-incorrecto',
      reason: '«order» de un bloque «console» solo puede ser «any»',
      hint: `Ahora dice «${order}». Escribe {order="any"} si las líneas pueden salir en otro orden, o quítalo.`,
      place: node.position?.start,
    })
  }
  return {
    type: 'console',
    lead,
    commands,
    noRun,
    anyOrder: order === 'any',
    start: contentStart(node, file),
    node,
  }
}

/** What a console shows: the lines before its first command, then each command with its output. */
export function readCommands(value: string): Pick<ConsoleBlock, 'lead' | 'commands'> {
  const lines = value.split('\n')
  const commands: ConsoleCommand[] = []
  let index = lines.findIndex((line) => prompt.test(line))
  const lead = index === -1 ? lines : lines.slice(0, index)
  while (index !== -1 && index < lines.length) {
    const typed = typedFrom(lines, index)
    const start = index + typed.length
    const next = lines.findIndex((line, at) => at >= start && prompt.test(line))
    commands.push({
      typed,
      line: index,
      output: { line: start, lines: lines.slice(start, next === -1 ? lines.length : next) },
    })
    index = next
  }
  return { lead, commands }
}

/** The lines of the command that begins at `index`, as they are typed. */
function typedFrom(lines: readonly string[], index: number): string[] {
  const typed = [lines[index]!.replace(prompt, '')]
  const end = heredocEnd(typed[0]!)
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]!
    const bare = line.replace(continuation, '')
    if (end !== undefined) {
      typed.push(bare)
      if (bare.replace(/^\t+/, '') === end) break
    } else if (typed.at(-1)!.endsWith('\\') || continuation.test(line)) typed.push(bare)
    else break
  }
  return typed
}

/** The line that ends the document that a command opens: `cat > a <<'FIN'` → `FIN`. */
function heredocEnd(command: string): string | undefined {
  return /(?<!<)<<-?\s*(["']?)(\w+)\1/.exec(command)?.[2]
}

/** What PowerShell and the old command line of Windows write before what is typed. */
const windowsPrompt = /^(?:PS )?[A-Za-z]:\\[^>\n]*>(?= |$)|^PS>(?= |$)/

/** Something that a program may write before it waits: it ends in a sign and a space. */
const waits = /^.{0,60}?(?:[#$%>:?\])»](?: |$)|\^[CD]$)/

function checkConsole(
  { position }: Code,
  { lead, commands, noRun }: Pick<ConsoleBlock, 'lead' | 'commands' | 'noRun'>,
  file: VFile,
): void {
  const place = position?.start
  if (noRun?.trim() === '') {
    report(file, {
      rule: 'bloque-sin-razon',
      reason: '«no-run» no dice por qué no se ejecuta',
      hint: 'Escribe la razón: {no-run="Necesita una cuenta"}.',
      place,
    })
  }
  const [first] = lead
  const foreign = lead.findIndex((line) => windowsPrompt.test(line))
  if (foreign !== -1) {
    report(file, {
      rule: 'bloque-sin-comando',
      reason: `«${windowsPrompt.exec(lead[foreign]!)![0]}» no se lee como el signo de lo que se teclea`,
      hint: 'Escribe «$ » en su lugar, también si el comando es de Windows: así lo que se copia es solo el comando.',
      place: place && { line: place.line + 1 + foreign, column: 1 },
    })
  } else if (first !== undefined && !waits.test(first)) {
    report(file, {
      rule: 'bloque-sin-comando',
      reason:
        commands.length === 0
          ? 'El bloque «console» no tiene ningún comando'
          : `El bloque «console» empieza con una línea que no es un comando: «${first}»`,
      hint: 'Escribe «$ » delante de lo que se teclea. Si es solo una salida, el bloque es «text».',
      place: place && { line: place.line + 1, column: 1 },
    })
  }
  for (const { typed, line } of commands) {
    if (typed.join('').trim() !== '') continue
    report(file, {
      rule: 'bloque-sin-comando',
      reason: 'Detrás de «$» no hay ningún comando',
      hint: 'Escribe lo que se teclea, o quita la línea.',
      place: place && { line: place.line + 1 + line, column: 1 },
    })
  }
}

function readWrittenFile(
  node: Code,
  attributes: FenceAttributes,
  { folder, file }: { folder: string; file: VFile },
): WrittenFile[] {
  const path = attributes.get('file') ?? ''
  const wrong = (name: string, why: string, hint: string): void =>
    void report(file, {
      rule: 'atributo-incorrecto',
      reason: `«${name}» de un bloque de código ${why}`,
      hint,
      place: node.position?.start,
    })
  const why = wrongPath(path)
  if (why !== undefined) {
    wrong('file', why, `Ahora dice «${path}». Por ejemplo: {file="recetas/pan.txt"}.`)
    return []
  }
  const isEmpty = node.value.trim() === ''
  const written = attributes.get('lines')
  const [, from, to = from] = /^([1-9]\d*)(?:-([1-9]\d*))?$/.exec(written ?? '') ?? []
  const lines = from === undefined ? undefined : { from: Number(from), to: Number(to) }
  if (written !== undefined && !isEmpty) {
    wrong('lines', 'solo vale en uno vacío', 'Quítalo, o deja que el bloque muestre el archivo.')
  } else if (written !== undefined && (lines === undefined || lines.to < lines.from)) {
    wrong(
      'lines',
      'debe decir de qué línea a qué línea',
      `Ahora dice «${written}». Por ejemplo: {lines="3-9"}.`,
    )
  }
  const source = isEmpty ? { path: posix.join(folder, path), lines } : undefined
  return [{ type: 'file', path, content: isEmpty ? '' : `${node.value}\n`, source, node }]
}

function wrongPath(path: string): string | undefined {
  if (path.trim() === '') return 'no puede quedar vacío'
  if (path.startsWith('/') || path.split('/').includes('..')) return 'debe ser una ruta dentro de la carpeta'
  if (path.includes('\\') || path.endsWith('/')) return 'debe ser la ruta de un archivo, con «/»'
  return undefined
}

/** Where the first line of a fence's content stands. */
function contentStart(node: Code, file: VFile): Point {
  return { line: (node.position?.start.line ?? 1) + 1, column: contentColumn(node, file) }
}
