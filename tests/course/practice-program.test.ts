/** The page that teaches to pack the order service shows its files: they must be the files that other pages start with. */
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeThisCourse } from './this-course.ts'

const folder = new URL('../../docs/practica/', import.meta.url).pathname

/** What a page leaves in each file that it has its reader write: a later block replaces an earlier one. */
function filesOf(page: string): Map<string, string> {
  const blocks = page.matchAll(/^```\w+ \{file="([^"]+)"\}\n(.*?)^```$/gms)
  return new Map(Array.from(blocks, ([, name, text]) => [name!, text!]))
}

describeThisCourse('the order service', () => {
  test('is shown as it is', async () => {
    const shown = filesOf(await readFile(`${folder}escribir-un-dockerfile.md`, 'utf8'))
    const notShown = ['almacen.test.js', 'compose.yaml', 'package-lock.json']
    const names = (await readdir(`${folder}pedidos`)).filter((name) => !notShown.includes(name))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      expect(shown.get(name), name).toBe(await readFile(`${folder}pedidos/${name}`, 'utf8'))
    }
  })
})
