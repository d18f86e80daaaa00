import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseMark, inlineMark } from '../src/mark.ts'
import { noSettings } from '../src/notes/index.ts'

const project = new URL('..', import.meta.url).pathname

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'marca-'))
  await mkdir(join(root, 'docs/_datos'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

async function own(svg: string): Promise<{ root: string; settings: typeof noSettings }> {
  await writeFile(join(root, 'docs/_datos/hoja.svg'), svg)
  return { root, settings: { ...noSettings, mark: 'hoja.svg' } }
}

describe('the mark of a course', () => {
  test("is the machine's when it has none of its own", async () => {
    expect(await courseMark({ root: project, settings: noSettings })).toMatch(/^<svg.*<path/s)
  })

  test('stands in a page without scripts, and without names that meet others', async () => {
    const course = await own(
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" viewBox="0 0 9 9">
        <title>Hoja</title><style>.a { fill: var(--accent, green) }</style>
        <script>alert(1)</script><path class="a" id="p" onclick="alert(2)" d="M0 0h9v9z"/></svg>`,
    )
    const svg = await inlineMark(course)
    expect(svg).toMatch(/<svg[^>]*aria-hidden="true"/)
    expect(svg).toContain('class="mark-a"')
    expect(svg).toContain('fill:var(--accent, green)')
    expect(svg).not.toMatch(/<\?xml|<script|onclick|<title|width=|class="a"/)
  })

  test('says in Spanish that it cannot be read', async () => {
    const course = await own('<svg><path d="M0 0"</svg>')
    await expect(courseMark(course)).rejects.toThrow(/hoja\.svg» no es un SVG que se pueda leer/)
  })
})
