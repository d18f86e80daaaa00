import { describe, expect, test } from 'vitest'
import { compareOutput } from '../../src/practice/compare-output.ts'
import { Memory } from '../../src/practice/memory.ts'
import { unifiedDiff } from '../../src/practice/unified-diff.ts'

const kinds = [
  { name: 'pedido', pattern: /[0-9a-f]{8,16}/u, remembered: true },
  { name: 'duracion', pattern: /\d+(?:[.,]\d+)? ?(?:ms|s)/u, remembered: false },
  { name: 'turno', pattern: /(?<=^panadero +)\d+/u, remembered: false },
]

/** The changes that a note needs, as lines of a diff: none when it is right. */
function changes(shown: string, printed: string, memory = new Memory()): string[] {
  const compared = compareOutput(
    shown === '' ? [] : shown.split('\n'),
    printed === '' ? [] : printed.split('\n'),
    {
      kinds,
      memory,
    },
  ).changes
  return compared.every(({ kind }) => kind === 'same')
    ? []
    : compared.map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`)
}

describe('an output is as the note shows it', () => {
  test.each([
    ['word by word', 'pan listo', 'pan listo'],
    ['with columns of other widths', 'PAN   HORA\nuno     7', 'PAN HORA\nuno 7'],
    ['with blanks at the ends of lines', 'pan', 'pan   '],
    ['with nothing to say', '', ''],
    ['where lines are left out', 'a\n…\nz', 'a\nb\nc\nz'],
    ['where no lines are left out', 'a\n…\nz', 'a\nz'],
    ['with what is left out first and last', '…\nb\n…', 'a\nb\nc'],
    ['when all is left out', '…', 'a\nb'],
    ['where a part of a line is left out', 'pan … listo', 'pan de ayer, listo'],
    ['where nothing is left out at the end of a line', 'pan   …', 'pan'],
    ['with anything of a kind', 'listo en 4.2s', 'listo en 17 ms'],
    ['with a kind that the words around it tell', 'panadero   9', 'panadero 9243'],
    [
      'with signs that mean something to a pattern',
      '[1] a+b (c) $d ^e {f} | g\\',
      '[1] a+b (c) $d ^e {f} | g\\',
    ],
  ])('%s', (_, shown, printed) => {
    expect(changes(shown, printed)).toEqual([])
  })

  test.each([
    ['a word', 'pan listo', 'pan crudo'],
    ['a word more', 'pan', 'pan listo'],
    ['a number that is of no kind', 'panes: 1', 'panes: 2'],
    ['a kind within a longer word', 'x3f2a91bc', 'x00000000'],
    ['a line more', 'a', 'a\nb'],
    ['a line less', 'a\nb', 'a'],
    ['a blank where there was none', 'ab', 'a b'],
    ['what comes after what is left out', 'a\n…\nz', 'a\nb'],
  ])('but not with %s', (_, shown, printed) => {
    expect(changes(shown, printed)).not.toEqual([])
  })
})

describe('lines in any order', () => {
  const compared = (shown: string[], printed: string[], memory = new Memory()) =>
    compareOutput(shown, printed, { kinds, memory, anyOrder: true })

  test('are the same lines', () => {
    const memory = new Memory()
    expect(
      compared(['a', '3f2a91bc: listo', 'c', '…', 'z'], ['c', 'a', 'aaaabbbb: listo', 'x', 'z'], memory).same,
    ).toBe(true)
    expect(memory.typed('ver 3f2a91bc')).toBe('ver aaaabbbb')
  })

  test('are told by what is known of them before others', () => {
    const memory = new Memory()
    memory.bind({ note: '3f2a91bc', run: 'aaaabbbb', cut: false })
    expect(
      compared(['00000000 listo', '3f2a91bc listo'], ['aaaabbbb listo', 'ccccdddd listo'], memory).same,
    ).toBe(true)
    expect(memory.typed('ver 00000000')).toBe('ver ccccdddd')
  })

  test('are as many', () => {
    expect(compared(['a', 'a', 'b'], ['b', 'a']).same).toBe(false)
    expect(compared(['b', 'a'], ['a', 'b', 'a']).same).toBe(false)
    expect(compareOutput(['a', 'b'], ['b', 'a'], { kinds, memory: new Memory() }).same).toBe(false)
  })
})

describe('what is remembered', () => {
  test('stands for the same all along, whole or by its beginning', () => {
    const memory = new Memory()
    expect(changes('3f2a91bc00c0ffee', 'aaaabbbbccccdddd', memory)).toEqual([])
    expect(changes('3f2a91bc00c0 listo', 'aaaabbbbcccc listo', memory)).toEqual([])
    expect(changes('3f2a…', 'aaaabbbbccccdddd', memory)).toEqual([])
    expect(changes('3f2a91bc00c0ffee', 'ffffffffffffffff', memory)).not.toEqual([])
    expect(memory.typed('horno ver 3f2a91bc00c0ffee')).toBe('horno ver aaaabbbbccccdddd')
    expect(memory.typed('horno ver 3f2a91bc')).toBe('horno ver aaaabbbb')
    expect(memory.typed('horno ver pan@3f2a…:1')).toBe('horno ver pan@aaaabbbbccccdddd:1')
    expect(memory.typed('horno ver otro…')).toBe('horno ver otro…')
  })

  test('may be known by its beginning at first', () => {
    const memory = new Memory()
    expect(changes('pedido 3f2a91bc… listo', 'pedido aaaabbbbccccdddd listo', memory)).toEqual([])
    expect(changes('3f2a91bc', 'aaaabbbb', memory)).toEqual([])
    expect(changes('3f2a91bc00c0ffee', 'aaaabbbbccccdddd', memory)).toEqual([])
    expect(memory.typed('ver 3f2a91bc…')).toBe('ver aaaabbbbccccdddd')
  })

  test('keeps the value of the note in a line that changes', () => {
    const memory = new Memory()
    changes('3f2a91bc00c0ffee', 'aaaabbbbccccdddd', memory)
    expect(changes('3f2a91bc00c0: 3 panes', 'aaaabbbbcccc: 4 panes', memory)).toEqual([
      '-3f2a91bc00c0: 3 panes',
      '+3f2a91bc00c0: 4 panes',
    ])
  })

  test('tells two values apart that stand for one in the note, also within one output', () => {
    expect(changes('3f2a91bc\n3f2a91bc', 'aaaabbbb\nccccdddd')).toEqual([
      ' 3f2a91bc',
      '-3f2a91bc',
      '+ccccdddd',
    ])
  })

  test('takes no short word for the beginning of a value', () => {
    const memory = new Memory()
    changes('cafe91bc00c0ffee', 'aaaabbbbccccdddd', memory)
    expect(memory.typed('horno pedir cafe')).toBe('horno pedir cafe')
  })
})

describe('a note that has to change', () => {
  test('keeps what is right and what it leaves out', () => {
    expect(changes('a 1.0s\nb\n…\ny\nz', 'a 9.9s\nc\nd\ne\ny\nx')).toEqual([
      ' a 1.0s',
      '-b',
      ' …',
      ' y',
      '-z',
      '+x',
    ])
  })

  test('shows what it left out only where nothing said so', () => {
    expect(changes('', 'a\nb')).toEqual(['+a', '+b'])
  })

  test('is told as a unified diff with the lines of its file', () => {
    const shown = Array.from({ length: 20 }, (_, index) => `línea ${index}`)
    const printed = shown.map((line, index) => (index === 2 || index === 17 ? `${line}!` : line))
    const { changes: found } = compareOutput(shown, printed, { kinds, memory: new Memory() })
    expect(unifiedDiff('docs/pan/a.md', 101, found)).toBe(
      [
        '--- docs/pan/a.md',
        '+++ docs/pan/a.md',
        '@@ -101,6 +101,6 @@',
        ' línea 0',
        ' línea 1',
        '-línea 2',
        '+línea 2!',
        ' línea 3',
        ' línea 4',
        ' línea 5',
        '@@ -115,6 +115,6 @@',
        ' línea 14',
        ' línea 15',
        ' línea 16',
        '-línea 17',
        '+línea 17!',
        ' línea 18',
        ' línea 19',
        '',
      ].join('\n'),
    )
  })
})
