import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { codeBlocks } from '../../src/site/code-blocks.ts'

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children })

const text = (value: string): ElementContent => ({ type: 'text', value })

/** A block as the plugins before ours leave it, with each line's words as they are given. */
function seen(
  language: string,
  code: string,
  words: (line: string) => ElementContent[] = (line) => [text(line)],
  copied = code,
): { figure: Element; lines: Element[]; button: Element } {
  const lines = code
    .split('\n')
    .map((line) =>
      element('div', { className: ['ec-line'] }, [element('div', { className: ['code'] }, words(line))]),
    )
  const button = element('button', { dataCode: copied.replaceAll('\n', '\x7F') })
  const figure = element('figure', {}, [element('pre', {}, [element('code', {}, lines)]), button])
  for (const plugin of [codeBlocks.plugins ?? []].flat(2)) {
    const block = {
      codeBlock: { language, code },
      renderData: { blockAst: figure },
      config: { themes: [{ fg: '#24292e' }, { fg: '#e1e4e8' }] },
    }
    void plugin.hooks?.postprocessRenderedBlock?.(block as never)
  }
  return { figure, lines, button }
}

describe('what is copied', () => {
  test('of a console the lines that are typed, which say what stands before', () => {
    const { lines, button } = seen('console', '$ uno \\\n    dos\nsale\n/ # tres')
    expect(lines.map(({ properties }) => properties.dataTyped)).toEqual(['2', '0', undefined, '4'])
    expect(button.properties).toEqual({})
  })

  test('of all else everything', () => {
    const { lines, button } = seen('bash', '# Comentario\n$ uno')
    expect(lines.filter(({ properties }) => 'dataTyped' in properties)).toEqual([])
    expect(button.properties).toEqual({})
  })

  test('is written where it is not all that the block shows', () => {
    const { button } = seen('powershell', '# Comentario\nuno', undefined, 'uno')
    expect(button.properties).toEqual({ dataCode: 'uno' })
  })
})

test('words in the colour of all code stand alone, others have theirs', () => {
  const { figure } = seen('bash', 'uno', (line) => [
    element('span', { className: ['indent'] }, [
      element('span', { style: '--0:#24292E;--1:#E1E4E8' }, [text('  ')]),
    ]),
    element('span', { style: '--0:#24292E;--1:#E1E4E8' }, [text(line)]),
    element('span', { style: '--0:#032F62;--1:#9ECBFF' }, [text('dos')]),
    element('span', { style: '--0:#24292E;--1:#E1E4E8;--0fw:bold' }, [text('tres')]),
  ])
  expect(toString(figure)).toBe('  unodostres')
  const styles: unknown[] = []
  const look = (node: ElementContent): void => {
    if (node.type !== 'element') return
    if (node.tagName === 'span') styles.push(node.properties.style)
    node.children.forEach(look)
  }
  look(figure)
  expect(styles).toEqual([undefined, '--0:#032F62;--1:#9ECBFF', '--0:#24292E;--1:#E1E4E8;--0fw:bold'])
})
