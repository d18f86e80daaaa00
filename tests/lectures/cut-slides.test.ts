/** A lecture's file, cut as Slidev cuts it. */
import { parseSync } from '@slidev/parser'
import { describe, expect, test } from 'vitest'
import { cutSlides } from '../../src/lectures/index.ts'

describe('slides', () => {
  test('begin where Slidev says, with the text that it shows', () => {
    const text =
      '---\na: 1\n---\n\nuno\n\n```\n---\n```\n\n<!--\n---\n-->\n\n---\n\ndos\n\n---\nsrc: x.md\n---\n\n---\nb: 2\n---\ntres\n'
    const theirs = parseSync(text, 'x.md').slides.map((slide) => [
      slide.frontmatterRaw?.trim(),
      slide.raw.replace(/^---\n[^]*?\n---/, '').trim(),
      slide.end,
    ])
    const ours = cutSlides(text).map((slide) => [slide.frontmatter?.text, slide.content.trim(), slide.last])
    expect(ours).toEqual(theirs)
    expect(ours).toHaveLength(4)
  })

  test('are hidden by a comment that goes on for lines, and not by `~~~`', () => {
    expect(cutSlides('a\n\n<!-- b\n---\nc -->\n\nd\n')).toHaveLength(1)
    expect(cutSlides('a\n\n~~~\n\n---\n\n~~~\n')).toHaveLength(2)
  })

  test('say where their fields and their text begin', () => {
    const [, second] = cutSlides('---\na: 1\n---\n\n# Uno\n\n---\nb: 2\n---\n\n# Dos\n')
    expect(second).toMatchObject({
      frontmatter: { text: 'b: 2', line: 8 },
      closed: true,
      contentLine: 10,
      heading: 'Dos',
      first: 7,
    })
  })

  test('have the last comment as notes, and a block of YAML as text', () => {
    const [first] = cutSlides(
      '---\na: 1\n---\n\n```yaml\nb: 1\n```\n\nx <!-- no -->\n\n<!--\nLo que se dice.\n-->\n',
    )
    expect(first?.notes).toBe('Lo que se dice.')
    expect(first?.content).toContain('b: 1')
    expect(first?.empty).toBe(false)
  })

  test('that are only notes are empty; fields that never end are told', () => {
    expect(cutSlides('# a\n\n---\n\n<!-- b -->\n')[1]?.empty).toBe(true)
    expect(cutSlides('---\na: 1\n\nb\n')[0]?.closed).toBe(false)
  })

  test('are the same with other line ends and a byte order mark', () => {
    const text = '---\na: 1\n---\n\n# Uno\n\n---\n\nDos\n'
    expect(cutSlides(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(cutSlides(text))
  })
})
