/** The page that explains the machine to its authors draws what the machine is. */
import { describe, expect, test } from 'vitest'
import { parseNote, readNote } from '../../src/notes/index.ts'
import { imports, roomOf, sources } from '../support/imports.ts'

const root = new URL('../..', import.meta.url).pathname
const page = parseNote(await readNote(root, 'src/authors/como-funciona-la-maquina.md'))

/** Which rooms each room imports from. */
const rooms = new Map<string, Set<string>>()
for (const path of sources) {
  const room = roomOf(path)
  if (room !== undefined) rooms.set(room, new Set())
}
for (const { from, to, typeOnly } of imports) {
  const [room, other] = [roomOf(from), roomOf(to)]
  if (!typeOnly && room !== undefined && other !== undefined && room !== other) rooms.get(room)?.add(other)
}

/** Everything that `room` rests on, near or far. */
function below(room: string): Set<string> {
  const found = new Set<string>()
  const visit = (one: string): void => {
    for (const other of rooms.get(one) ?? []) {
      if (found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(room)
  return found
}

describe('the page on the machine', () => {
  test('draws an arrow for each import between rooms that does not follow from others', () => {
    const needed = [...rooms].flatMap(([room, others]) => {
      const further = new Set([...others].flatMap((other) => [...below(other)]))
      return [...others].filter((other) => !further.has(other)).map((other) => `${room} --> ${other}`)
    })
    const drawn = page.sections
      .flatMap(({ diagrams }) => diagrams)
      .flatMap(({ code }) => code.match(/^\s*\w+ --> \w+$/gm) ?? [])
      .map((arrow) => arrow.trim())
    expect(needed.length).toBeGreaterThan(10)
    expect(drawn.sort()).toEqual(needed.sort())
  })

  test('tells what each room is for', () => {
    const told = String(page.file).match(/(?<=^\| `src\/)\w+(?=\/` \|)/gm)
    expect(told?.sort()).toEqual([...rooms.keys()].sort())
  })

  test('is written as it must be', () => {
    expect(page.file.messages.map(String)).toEqual([])
  })
})
