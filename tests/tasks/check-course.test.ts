import { expect, test } from 'vitest'
import { readSoundCourse } from '../../src/tasks/check-course.ts'
import { courseWith } from '../lint/support.ts'

/** What the build says of the small course with these files in it. */
async function said(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await courseWith(files, ['docs'])
  return readSoundCourse(root).then(
    () => '',
    (error: Error) => error.message,
  )
}

const brokenNote = { 'docs/plantas/rota.md': '---\ntitle: Rota\n---\n\n:::nada\nHola.\n:::\n' }

test('a sound course is read', async () => {
  expect(await said({})).toBe('')
})

test('a broken note stops the build, with its place', async () => {
  expect(await said(brokenNote)).toMatch(/docs\/plantas\/rota\.md:5:1 .*directiva-desconocida/)
})

test('a fault of the data stops it there, whatever the notes are like', async () => {
  const message = await said({ ...brokenNote, 'docs/_datos/temas.yml': '- id: [\n' })
  expect(message).toMatch(/docs\/_datos\/temas\.yml:\d+:\d+ +error .*yaml/)
  expect(message).not.toContain('rota.md')
  expect(message).toContain('No se construyó nada')
})

test('a note that cannot be read is told, and nothing is said of links to it', async () => {
  const files: Record<string, string | Uint8Array> = {
    'docs/plantas/rota.md': Buffer.from('---\ntitle: Ra\xedz\n---\n', 'latin1'),
    'docs/plantas/otra.md':
      '---\ntitle: Otra\ndescription: Una nota que solo existe para enlazar otra que nadie puede leer todavía.\n---\n\nMira [la raíz](/plantas/rota/#nervios).\n',
  }
  const message = await said(files)
  expect(message).toMatch(/docs\/plantas\/rota\.md:.*codificacion/)
  expect(message).not.toContain('otra.md')
})
