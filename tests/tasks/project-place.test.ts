import { expect, test } from 'vitest'
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
