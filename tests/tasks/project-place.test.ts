import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkPlaceOfProject } from '../../src/tasks/project-place.ts'

test.each(['/home/ana/Mis cursos/ñandú', '/a(b)/[c] {d}', 'C:\\Users\\Ana María\\curso & más, (1)'])(
  'a project may be in %s',
  (root) => {
    checkPlaceOfProject(root)
  },
)

test.each([
  ['/home/ana/curso #1', '«curso #1», por ejemplo a «curso -1»'],
  ['/home/100%/curso', '«100%», por ejemplo a «100-»'],
  ["/home/o'neill/curso", "«o'neill», por ejemplo a «o-neill»"],
  ['/home/ana/«el "curso"»', 'por ejemplo a «\u00abel -curso-\u00bb»'],
  ['C:\\cursos\\¿qué?\\luz', '«¿qué?», por ejemplo a «¿qué-»'],
])('not in %s, which is said before anything else', (root, hint) => {
  expect(() => checkPlaceOfProject(root)).toThrow(
    expect.objectContaining({ name: 'AuthorError', hint: expect.stringContaining(hint) }),
  )
})

test('its slides are in it, though the lectures may be links', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lugar-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const root = join(folder, 'curso')
  await mkdir(root)
  await mkdir(join(folder, 'fuera'))
  await symlink(join(folder, 'fuera'), join(root, 'slides'))
  expect(() => checkPlaceOfProject(root)).toThrow(/«slides» es un enlace a otro lugar.*[\s\S]*«docs»/)
  await rm(join(root, 'slides'))
  await mkdir(join(root, 'slides'))
  await symlink(join(folder, 'fuera/clase.md'), join(root, 'slides/clase.md'))
  checkPlaceOfProject(root)
})
