import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseWords } from '../../src/notes/words.ts'

function read(value: string) {
  const file = new VFile({ path: 'docs/_datos/palabras.txt', value })
  return {
    ...parseWords(file),
    problems: file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  }
}

test('one word a line, comments aside; those between backquotes are code', () => {
  expect(read('# Pan\npoolish\n  autólisis # con tilde\n\r\n`csv`\nutil-linux')).toEqual({
    words: ['poolish', 'autólisis', 'util-linux'],
    codeWords: ['csv'],
    problems: [],
  })
})

test('what is no word, and a word that is there twice, are told', () => {
  expect(read('masa madre\n``\npan\n\npan\n').problems).toEqual([
    '1:1 «masa madre» no es una palabra',
    '2:1 «``» no es una palabra',
    '5:1 «pan» ya está en la línea 3',
  ])
})
