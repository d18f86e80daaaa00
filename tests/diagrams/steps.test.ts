/** `paso1`, `paso2`… become `data-step` on nodes, groups, arrows and their labels. */
import { afterAll, expect, test } from 'vitest'
import { closeDiagrams } from '../../src/diagrams/index.ts'
import { draw } from './fixtures.ts'

afterAll(closeDiagrams)

/** Each stepped part: what it is, its text if any, and its step. */
function stepped(svg: string): string[] {
  const groups = [
    ...svg.matchAll(/<g class="(node|cluster|edgeLabel)[^"]*"[^>]*?data-step="(\d+)"[^>]*>(.*?)<\/g>/g),
  ]
  const edges = [...svg.matchAll(/<path [^>]*class="edge[^"]*"[^>]*data-step="(\d+)"/g)]
  return [
    ...groups.map(([, kind, step, body]) => `${kind} ${body!.replace(/<[^>]+>/g, '')} ${step}`),
    ...edges.map(([, step]) => `edge ${step}`),
  ].sort()
}

test('a node, and the arrows that need it', async () => {
  const { svg, steps } = await draw(
    'flowchart LR\n  accTitle: P\n  a["A"] --> b["B"]:::paso1\n  b -->|"va"| c["C"]\n  class c piso,paso3',
  )
  expect(steps).toBe(3)
  expect(stepped(svg)).toEqual(['edge 1', 'edge 3', 'edgeLabel va 3', 'node B 1', 'node C 3'])
  expect(svg).toContain('class="node word-piso"')
  expect(svg).not.toContain('paso')
})

test('an arrow by its own name, and not before what it joins', async () => {
  const { svg } = await draw(
    'flowchart LR\n  accTitle: P\n  a["A"] e1@--> b["B"]\n  b e2@--> c["C"]:::paso4\n  class e1 paso2\n  class e2 paso1',
  )
  expect(stepped(svg)).toEqual(['edge 2', 'edge 4', 'node C 4'])
})

test('a group with everything in it', async () => {
  const { svg } = await draw(
    'flowchart TB\n  accTitle: P\n  subgraph g["G"]\n    a["A"] --> b["B"]:::paso3\n  end\n  c["C"] --> a\n  class g paso2',
  )
  expect(stepped(svg)).toEqual(['cluster G 2', 'edge 2', 'edge 3', 'node A 2', 'node B 3'])
})

test('none', async () => {
  const { svg, steps } = await draw('flowchart TB\n  accTitle: P\n  a --> b')
  expect(steps).toBe(0)
  expect(svg).not.toContain('data-step')
})

test('each step says what comes with it, and one with which nothing comes says nothing', async () => {
  const { stepTexts } = await draw(
    'flowchart LR\n  accTitle: P\n  a["A"] --> b["B"]:::paso1\n  b -->|"va"| c["C"]:::paso2\n  d["D"]:::paso2\n  e["E"]:::paso4',
  )
  expect(stepTexts).toEqual(['«A» lleva a «B».', 'Aparece «D». De «B» a «C»: «va».', '', 'Aparece «E».'])
})

test('a diagram that is there at once has no steps to tell', async () => {
  const { stepTexts } = await draw('flowchart LR\n  accTitle: P\n  a["A"] --> b["B"]')
  expect(stepTexts).toEqual([])
})
