/** What an editor's extension does: run remark with the course's own configuration. */
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { remark } from 'remark'
import { engine } from 'unified-engine'
import { VFile } from 'vfile'
import { afterEach, expect, test } from 'vitest'
import { bakery, noteWith, project } from './support.ts'

const roots: string[] = []
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true })
})

/** A course with these data files and this project's code. */
async function courseWith(...names: string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'editor-'))
  roots.push(root)
  await cp(join(project, '.remarkrc.mjs'), join(root, '.remarkrc.mjs'))
  await symlink(join(project, 'src'), join(root, 'src'))
  for (const name of names) {
    await cp(join(bakery, 'docs/_datos', name), join(root, 'docs/_datos', name), { recursive: true })
  }
  return root
}

async function openIn(root: string, path: string, value: string): Promise<unknown[]> {
  const file = new VFile({ path: join(root, path), value, cwd: root })
  const quiet = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })
  await new Promise<void>((resolve, reject) => {
    engine(
      {
        processor: remark(),
        files: [file],
        cwd: root,
        rcName: '.remarkrc',
        packageField: 'remarkConfig',
        detectConfig: true,
        alwaysStringify: false,
        output: false,
        streamOut: quiet(),
        streamError: quiet(),
      },
      (error) => (error ? reject(error) : resolve()),
    )
  })
  return file.messages.map(({ ruleId, reason, line, expected, fatal }) => [
    ruleId ?? reason,
    line,
    expected,
    fatal,
  ])
}

const body = 'Los fogones cambian.\n\n## Sin diapositiva\n'

test('.remarkrc.mjs shows the findings of an open file', async () => {
  const root = await courseWith('curso.yml', 'temas.yml', 'terminos.yml')
  expect(await openIn(root, 'docs/pan/abierta.md', noteWith(body))).toEqual([
    ['termino-evitado', 5, ['hornos'], true],
    ['seccion-sin-diapositiva', 7, undefined, true],
  ])
})

test('it works in a course without a glossary, and with any Markdown beside it', async () => {
  const root = await courseWith('curso.yml', 'temas.yml')
  expect(await openIn(root, 'docs/pan/abierta.md', noteWith(body))).toEqual([
    ['seccion-sin-diapositiva', 7, undefined, true],
  ])
  expect(
    await openIn(root, 'README.md', '# Un proyecto\n\nLo hicimos nosotros nosotros.[^1]\n\n[^1]: Sí.\n'),
  ).toEqual([['palabra-repetida', 3, ['nosotros'], true]])
})
