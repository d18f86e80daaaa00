import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coursePath, notesFolder } from '../../src/site/course-path.ts'

let parent: string
let root: string
beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'course-path-')))
  root = join(parent, 'mi curso')
  await mkdir(root)
})
afterEach(() => rm(parent, { recursive: true }))

test('notes are named from the root of the project', async () => {
  await mkdir(join(root, 'docs'))
  expect(notesFolder(root)).toBe('./docs')
  expect(coursePath(root, join(root, 'docs', 'luz', 'hoja.md'))).toBe('docs/luz/hoja.md')
  expect(coursePath(root, join(root, 'src', 'authors', 'guia.md'))).toBe('src/authors/guia.md')
})

test('also where docs is a link to a folder elsewhere', async () => {
  await mkdir(join(parent, 'apuntes'))
  await symlink(join('..', 'apuntes'), join(root, 'docs'))
  expect(notesFolder(root)).toBe('./../apuntes')
  expect(coursePath(root, join(parent, 'apuntes', 'luz', 'hoja.md'))).toBe('docs/luz/hoja.md')
  expect(coursePath(root, join(root, 'docs', 'luz', 'hoja.md'))).toBe('docs/luz/hoja.md')
})
