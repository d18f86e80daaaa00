/** What is asked of a small course on bread, with an index that looks for words as they are. */
import { describe, expect, test } from 'vitest'
import { asker } from '../../src/search/ask.ts'
import { readLexicon, writeLexicon, type FoundPage, type Lexicon } from '../../src/search/lexicon.ts'
import { foldedWords } from '../../src/search/words.ts'

const page = (
  id: string,
  title: string,
  kind: FoundPage['kind'],
  sections: FoundPage['sections'] = [],
): FoundPage => ({ id, url: `/${id}/`, title, kind, place: '', sections })

const texts: Record<string, string> = {
  masa: 'La masa de harina y agua reposa. Las masas con levadura crecen con el calor.',
  horno: 'El horno se calienta. Al hornear, la corteza se dora. Error: sin gas en la espita.',
  glosario: 'masa: harina con agua. horno: caja caliente. levadura: hongo.',
  autores: 'La masa de los ejemplos, el horno de los ejemplos y la levadura.',
}
const lexicon: Lexicon = {
  pages: [
    page('autores', 'Cómo se escribe sobre la masa', 'authors'),
    page('glosario', 'Glosario', 'glossary', [
      ['masa', 'masa'],
      ['horno', 'horno'],
      ['levadura', 'levadura'],
    ]),
    {
      ...page('horno', '¿Qué hace el horno?', 'note', [['corteza', '¿Por qué se dora la corteza?']]),
      asked: ['cocinar el pan', 'tostado parejo'],
    },
    page('masa', '¿Qué es la masa?', 'note', [['reposo', '¿Para qué reposa?']]),
  ],
  words: [
    ['masa', 1],
    ['masas', 1],
    ['harina', 1],
    ['levadura', 1],
    ['horno', 1],
    ['hornear', 1],
    ['corteza', 1],
    ['error', 1],
    ['calienta', 1],
    ['tostado', 0],
    ['parejo', 0],
  ],
  names: [
    ['sourdough starter', 'levadura'],
    ['amasijo', 'masa'],
  ],
  starts: [],
}
const ask = asker(lexicon, {
  find: (words) =>
    Promise.resolve(
      Object.entries(texts).flatMap(([id, text]) => {
        const there = foldedWords(text)
        const counts = words.split(' ').map((word) => there.filter((one) => one === word).length)
        return Math.min(...counts) > 0 ? [{ id, score: Math.min(...counts) / there.length }] : []
      }),
    ),
})
const found = async (asked: string): Promise<string[]> =>
  (await ask(asked)).pages.map(({ page: { id } }) => id)

describe('a question', () => {
  test('finds what is taught before the glossary, and that before what authors read', async () => {
    expect(await found('masa')).toEqual(['masa', 'glosario', 'autores'])
  })

  test.each(['Masas', 'MASA', 'las masas', '¿qué es la masa?', 'amasijo'])(
    '«%s» means the same',
    async (asked) => {
      expect((await found(asked))[0]).toBe('masa')
    },
  )

  test('in English finds what the course calls otherwise', async () => {
    expect(await found('sourdough starter')).toEqual(['glosario', 'masa', 'autores'])
  })

  test('with a slip is understood, and what was meant is told', async () => {
    const { question, pages } = await ask('¿hronear?')
    expect(question.mended).toBe('¿hornear?')
    expect(pages[0]?.page.id).toBe('horno')
    expect((await ask('hornear')).question.mended).toBeUndefined()
  })

  test('that is a message with punctuation, and with words the course lacks, finds what has most of it', async () => {
    expect((await found('horno[1]: Error: sin gas (code=77) en /dev/espita'))[0]).toBe('horno')
  })

  test('may write apart what the course writes as one, and as one a name of two words', async () => {
    expect(await found('leva dura')).toEqual(await found('levadura'))
    expect(await found('sourdoughstarter')).toEqual(await found('sourdough starter'))
  })

  test('may say a word that means about the same, which is no slip', async () => {
    const { question, pages } = await ask('fallo')
    expect(question.mended).toBeUndefined()
    expect(pages[0]?.page.id).toBe('horno')
  })

  test('whose words stand apart names the section that is about them', async () => {
    const { pages } = await ask('la corteza dorada, por qué')
    expect(pages[0]).toMatchObject({ page: { id: 'horno' }, sections: ['corteza'] })
  })

  test('in another form of a word finds what the course says in its own', async () => {
    expect((await found('horneando'))[0]).toBe('horno')
    expect((await found('calentarla'))[0]).toBe('horno')
  })

  test('may be in none of the words that its page says', async () => {
    const { question, pages } = await ask('que quede tostada y pareja')
    expect(question.mended).toBeUndefined()
    expect(pages[0]?.page.id).toBe('horno')
  })

  test('that is still being typed is no slip', async () => {
    const { question } = await ask('horne')
    expect(question.mended).toBeUndefined()
    expect(question.concepts[0]?.variants[0]?.words).toEqual(['horne'])
  })

  test('that nothing answers finds nothing', async () => {
    expect(await found('xilófono')).toEqual([])
    expect(await found('¿?')).toEqual([])
  })
})

test('a lexicon is read as it was written', () => {
  const read = readLexicon(writeLexicon(lexicon))
  expect(read.pages).toEqual(lexicon.pages)
  expect(read.names).toEqual(lexicon.names)
  expect(new Map(read.words)).toEqual(new Map(lexicon.words))
})
