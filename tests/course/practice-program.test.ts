/** Pages show the files of the order service: they must be the files that other pages start with. */
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeThisCourse } from './this-course.ts'

const folder = new URL('../../docs/practica/', import.meta.url).pathname

/** The files that a page has its reader write, each with its name and text, in order. */
async function blocksOf(page: string): Promise<[name: string, text: string][]> {
  const note = await readFile(folder + page, 'utf8')
  const blocks = note.matchAll(/^```\w+ \{file="([^"]+)"\}\n(.*?)^```$/gms)
  return Array.from(blocks, ([, name, text]) => [name!, text!])
}

const finished = (name: string): Promise<string> => readFile(`${folder}pedidos/${name}`, 'utf8')

describeThisCourse('the order service', () => {
  test('is shown as it is', async () => {
    // A later block of the same file replaces an earlier one.
    const shown = new Map(await blocksOf('escribir-un-dockerfile.md'))
    const notShown = ['almacen.test.js', 'compose.yaml', 'package-lock.json']
    const names = (await readdir(`${folder}pedidos`)).filter((name) => !notShown.includes(name))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) expect(shown.get(name), name).toBe(await finished(name))
  })

  test('has the Compose file that its page begins with', async () => {
    const shown = await blocksOf('compose.md')
    expect(shown.find(([name]) => name === 'compose.yaml')?.[1]).toBe(await finished('compose.yaml'))
  })
})
