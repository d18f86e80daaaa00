import { VFile } from 'vfile'
import { settleText } from '../notes/index.ts'
import type { Checker, FileResult } from './check-file.ts'
import { applyFixes } from './fix.ts'

/** A repair may uncover another one: as many rounds as that takes, but not for ever. */
const rounds = 5

/**
 * What the file at `path` is repaired to, and what is found in it then. Its line ends and its byte
 * order mark stay. Undefined when nothing can be repaired.
 *
 * @param found what is found in it as it is
 */
export async function repair(
  path: string,
  value: Uint8Array | string,
  found: FileResult,
  check: Checker,
): Promise<{ text: string; result: FileResult } | undefined> {
  const file = new VFile({ path, value })
  const { sound, decomposed, restore } = settleText(file)
  if (!sound) return undefined
  const plain = String(file)
  let [current, result] = [plain, found]
  for (let round = 0; round < rounds && result.fixes.length > 0; round++) {
    const next = applyFixes(current, result.fixes)
    if (next === current) break
    current = next
    result = await check(path, current)
  }
  if (current === plain && !decomposed) return undefined
  const text = restore(current)
  return { text, result: await check(path, text) }
}
