import { AuthorError } from '../author-error.ts'
import type { Engine, Note, ObjectKind } from '../notes/index.ts'
import type { BesideEngine } from './beside-engine.ts'

/** What there is of a kind, in an engine: what removes each, and all its names. */
export interface Listed {
  kind: ObjectKind
  entries: Map<string, string[]>
}

/** What there is in an engine. */
export async function listObjects(beside: BesideEngine, engine: Engine, seconds: number): Promise<Listed[]> {
  const listed: Listed[] = []
  for (const kind of engine.objects) {
    const { code, output } = await beside.run(kind.list, { seconds })
    if (code !== 0) {
      throw new AuthorError(`Falló «${kind.list}», de los objetos de «${engine.name}». Dice:\n${output}`, {
        hint: 'Corrígelo en docs/_datos/motores.yml.',
      })
    }
    const rows = output.split('\n').map((row) => row.trim().split(/\s+/))
    listed.push({ kind, entries: new Map(rows.filter(([id]) => id).map((row) => [row[0]!, row])) })
  }
  return listed
}

/** Removes what wasn't there `before`, kind by kind. */
export async function clearObjects(
  beside: BesideEngine,
  engine: Engine,
  before: readonly Listed[],
  seconds: number,
): Promise<void> {
  if (before.length === 0) return
  const now = await listObjects(beside, engine, seconds)
  for (const [index, { kind, entries }] of now.entries()) {
    for (const id of entries.keys()) {
      if (before[index]?.entries.has(id)) continue
      // What goes along with another is gone already.
      await beside.run(kind.remove, { args: [id], seconds })
    }
  }
}

/** A name that a page's commands use for something that was there before it. */
export function takenName({ steps }: Note, before: readonly Listed[]): string | undefined {
  const commands = steps.flatMap((step) =>
    step.type === 'console' && step.noRun === undefined
      ? step.commands.map(({ typed }) => typed.join('\n'))
      : [],
  )
  const words = new Set(commands.flatMap((command) => command.match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? []))
  return before.flatMap(({ entries }) => [...entries.values()].flat()).find((name) => words.has(name))
}
