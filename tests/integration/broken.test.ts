/** What a build says of broken input: place, what is wrong, what to do. What was built before stays. */
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCourse } from '../support/built-course.ts'
import { runScript, type Ended } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
beforeAll(async () => {
  const whole = await builtCourse('fotosintesis')
  ;({ root, remove } = await makeWorkspace('fotosintesis'))
  // Diagrams that are drawn already make the builds shorter.
  await cp(join(whole.root, '.cache'), join(root, '.cache'), { recursive: true })
  await mkdir(join(root, 'dist'))
})
afterAll(() => remove())

/** Builds with a file changed; `intact` is whether what was in `dist` is there still. */
async function broken(path: string, change: (text: string) => string): Promise<Ended & { intact: boolean }> {
  const file = join(root, path)
  const marker = join(root, 'dist', 'marca.txt')
  const before = await readFile(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(marker, 'lo de antes')
  await writeFile(file, after)
  try {
    const ended = await runScript(root, 'build')
    return { ...ended, intact: await stat(marker).then(Boolean, () => false) }
  } finally {
    await writeFile(file, before)
  }
}

describe('a build stops, and leaves dist as it was', () => {
  test('at broken notes, all told at once with their places', async () => {
    const { code, output, intact } = await broken('docs/luz/la-hoja.md', (text) =>
      text.replace(/^title: .*\n/m, '').replace(':::slide{minutes=2}', ':::slide{minutos=2}'),
    )
    expect(output).toMatch(/docs\/luz\/la-hoja\.md:2:1 .*«title».*falta/)
    expect(output).toMatch(/docs\/luz\/la-hoja\.md:\d+:1 .*«minutos»/)
    expect({ code, intact }).toEqual({ code: 1, intact: true })
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('at a diagram that does not parse, with its line in the note', async () => {
    const { code, output, intact } = await broken('docs/luz/la-hoja.md', (text) =>
      text.replace('agua["Agua"]', 'agua["Agua"'),
    )
    expect(output).toMatch(/docs\/luz\/la-hoja\.md:\d+:\d+/)
    expect({ code, intact }).toEqual({ code: 1, intact: true })
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('at a lecture that shows a note that is not there, with its line', async () => {
    const { code, output, intact } = await broken('slides/luz-y-azucar.md', (text) =>
      text.replace('../docs/luz/la-hoja.md', '../docs/luz/la-oja.md'),
    )
    expect(output).toMatch(/slides\/luz-y-azucar\.md:\d+:\d+/)
    expect(output).toContain('la-oja.md')
    expect({ code, intact }).toEqual({ code: 1, intact: true })
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('at a slide that cannot be read whole, with its note and line', async () => {
    const { code, output, intact } = await broken('docs/luz/la-hoja.md', (text) =>
      text.replace(
        ':::slide{minutes=2}',
        `:::slide{minutes=2 title="${'Un título que no cabe '.repeat(30)}"}`,
      ),
    )
    expect(output).toMatch(
      /docs\/luz\/la-hoja\.md:\d+:1 +error +falta +En la diapositiva 3, «Un título .*diapositiva-cortada/,
    )
    expect({ code, intact }).toEqual({ code: 1, intact: true })
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('without a browser, when there is something to draw, and says how to get one', async () => {
    await rm(join(root, '.cache'), { recursive: true, force: true })
    const { code, output } = await runScript(root, 'build', { env: { CHROMIUM_PATH: '/no/existe' } })
    expect(code).toBe(1)
    expect(output).toContain('/no/existe')
    expect(output).toContain('CHROMIUM_PATH')
    expect(output).not.toMatch(/\n\s+at /)
  })
})
