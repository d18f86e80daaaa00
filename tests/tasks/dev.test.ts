/** Which lecture `npm run dev` opens. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readHead, type LectureHead } from '../../src/lectures/index.ts'
import { chooseLecture } from '../../src/tasks/dev.ts'

const lecture = (id: string): LectureHead =>
  readHead(new VFile({ path: `slides/${id}.md`, value: `---\ntitulo: ${id}\nminutos: 9\n---\n` }))
const lectures = [lecture('larga'), lecture('corta')]

describe('a lecture is chosen', () => {
  test.each([
    [undefined, 'larga'],
    ['corta', 'corta'],
    ['slides/corta.md', 'corta'],
  ])('by %s', (name, id) => {
    expect(chooseLecture(lectures, name)?.id).toBe(id)
  })

  test('by nothing, where there is none', () => {
    expect(chooseLecture([], undefined)).toBeUndefined()
  })

  test.each([
    ['cortas', lectures, 'larga, corta. Por ejemplo, «npm run dev -- corta».'],
    ['otra', lectures, 'larga, corta. Por ejemplo, «npm run dev -- larga».'],
    ['otra', [], 'El curso no tiene presentaciones'],
  ])('not by %s, and the message tells which there are', (name, all, hint) => {
    expect(() => chooseLecture(all, name)).toThrow(
      expect.objectContaining({ name: 'AuthorError', hint: expect.stringContaining(hint) }),
    )
  })
})
