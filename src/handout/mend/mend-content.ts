import type { Line, Marked, PaintRun, Read } from './marked-content.ts'

/** A change of a stream: what stands between `start` and `end` becomes `text`. */
interface Change {
  start: number
  end: number
  text: string
}

/**
 * The stream of `read` with its mends, or undefined when it needs none: what paints and belongs to
 * no tag is said to be an artifact, and words end where a line does.
 *
 * @param dropped content whose mark goes: it becomes an artifact too
 * @param spaced lines that take a space at their end
 * @param height of the page, for telling what runs at its head from what runs at its foot
 */
export function mendContent(
  read: Read,
  dropped: ReadonlySet<Marked>,
  spaced: ReadonlySet<Line>,
): Uint8Array | undefined {
  const changes: Change[] = read.loose.flatMap(artifact)
  for (const marked of read.marked.values()) {
    if (dropped.has(marked)) {
      changes.push(
        { ...marked.open, text: '' },
        { ...marked.close, text: '' },
        ...marked.runs.flatMap(artifact),
      )
    }
    for (const line of marked.lines) {
      if (spaced.has(line)) changes.push({ start: line.end, end: line.end, text: spaceAfter(line, read) })
    }
  }
  return changes.length === 0 ? undefined : apply(read.drawn.bytes, changes)
}

/** Running heads and page numbers are text outside every tag; all else is ground, rules and ornament. */
function artifact({ start, end, text }: PaintRun): Change[] {
  const open = text ? '/Artifact <</Type /Pagination>>BDC ' : '/Artifact BMC '
  return [
    { start, end: start, text: open },
    { start: end, end, text: ' EMC' },
  ]
}

/** Shows a space in the font of the line, or in another of the page when that has none. */
function spaceAfter({ font }: Line, { fonts }: Read): string {
  const own = font && fonts.get(font.name)
  if (own?.space !== undefined) return ` ${hex(own.space, own.width)} Tj`
  const [other] = [...fonts].filter(([, { space }]) => space !== undefined)
  if (!other || !font) return ''
  const [name, { space, width }] = other
  return ` /${name} ${font.size} Tf ${hex(space!, width)} Tj /${font.name} ${font.size} Tf`
}

function hex(code: number, width: number): string {
  return `<${code.toString(16).padStart(width * 2, '0')}>`
}

function apply(bytes: Uint8Array, changes: Change[]): Uint8Array {
  const sorted = changes
    .map((change, order) => ({ ...change, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order)
  const parts: Uint8Array[] = []
  let at = 0
  for (const { start, end, text } of sorted) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'))
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
