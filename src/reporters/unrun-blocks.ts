/** A block of commands of a note, and why it is not run. */
interface CommandBlock {
  /** From the root of the repository. */
  file: string
  /** 1-based. */
  line: number
  /** Undefined where it is run. */
  noRun: string | undefined
}

/** The blocks that are not run, a line each with its place and why, and how many of all they are. */
export function unrunBlocks(blocks: readonly CommandBlock[]): string {
  const unrun = blocks.filter(({ noRun }) => noRun !== undefined)
  const rows = unrun.map(({ file, line, noRun }) => `${file}:${line}  ${noRun}\n`)
  const count = `${unrun.length} de ${blocks.length} ${blocks.length === 1 ? 'bloque' : 'bloques'} de comandos`
  return `${rows.join('')}${count} no se ${unrun.length === 1 ? 'ejecuta' : 'ejecutan'}.\n`
}
