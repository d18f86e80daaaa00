import { expect, test } from 'vitest'
import type { Concept } from '../../src/search/concepts.ts'
import { excerptsOf, type Excerpt, type PageText } from '../../src/search/excerpts.ts'

const concept = (...words: string[]): Concept => ({
  variants: words.map((word) => ({ words: [word], weight: 1 })),
})
const shown = ({ pieces }: Excerpt): string =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

const filler = 'Aquí se habla de otra cosa que no viene al caso.'
const content = `El pan Se empieza por el agua. ¿Qué es la masa? ${filler} La masa es harina con agua. ${filler} ${filler} ¿Cómo se hornea? El horno se calienta antes. La masa entra después. ${filler}`
const place = (words: string): number => content.slice(0, content.indexOf(words)).split(' ').length - 1
const text: PageText = {
  content,
  anchors: [
    { element: 'h1', id: '_top', text: 'El pan', location: 0 },
    { element: 'h2', id: 'masa', text: '¿Qué es la masa?', location: place('¿Qué es') },
    { element: 'a', id: 'nota', text: '1', location: 12 },
    { element: 'h2', id: 'horno', text: '¿Cómo se hornea?', location: place('¿Cómo se') },
  ],
}

test('begin where a sentence does, without the heading, and end where one does', () => {
  const [first] = excerptsOf(text, [concept('masa')], ['masa'], 1)
  expect(first?.section).toEqual({ id: 'masa', heading: '¿Qué es la masa?' })
  expect(first && shown(first)).toBe(`${filler} La [masa] es harina con agua. ${filler}`)
})

test('come from the section that says most of it, all in any form', () => {
  const [first] = excerptsOf(text, [concept('masa', 'masas'), concept('hornos')], [], 1)
  expect(first?.section?.id).toBe('horno')
  expect(first && shown(first)).toContain('El [horno] se calienta antes. La [masa] entra después.')
})

test('are as many as asked for, a section each', () => {
  const all = excerptsOf(text, [concept('agua')], [], 2)
  expect(all.map(({ section }) => section?.id)).toEqual([undefined, 'masa'])
})

test('of a long sentence begin near the word, and say that there is more', () => {
  const long = Array.from({ length: 90 }, (_, index) => `palabra${index}`)
  long[60] = 'harina'
  const [only] = excerptsOf({ content: long.join(' '), anchors: [] }, [concept('harina')], [], 1)
  expect(only && shown(only)).toMatch(/^… palabra52 .*\[harina\].* …$/)
})

test('there are none where nothing is said', () => {
  expect(excerptsOf(text, [concept('xilofono')], ['masa'], 2)).toEqual([])
})

test('what is only near what was asked is found, and not marked', () => {
  const near: Concept = { variants: [...concept('harina').variants, { words: ['masa'], weight: 0.4 }] }
  const [first] = excerptsOf(text, [near], ['masa'], 1)
  expect(first && shown(first)).toContain('La masa es [harina] con agua.')
})
