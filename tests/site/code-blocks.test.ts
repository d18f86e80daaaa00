import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { codeBlocks } from '../../src/site/code-blocks.ts'

/** What the button of a block copies, once our plugins have seen it. */
function copied(language: string, code: string): unknown {
  const button: Element = {
    type: 'element',
    tagName: 'button',
    properties: { 'data-code': code.replaceAll('\n', '\x7F') },
    children: [],
  }
  const blockAst: Element = { type: 'element', tagName: 'figure', properties: {}, children: [button] }
  for (const plugin of [codeBlocks.plugins ?? []].flat(2)) {
    const seen = { codeBlock: { language, code }, renderData: { blockAst } }
    void plugin.hooks?.postprocessRenderedBlock?.(seen as never)
  }
  return button.properties['data-code']
}

test('of a console only what is typed is copied, of all else everything', () => {
  expect(copied('console', '$ uno \\\n    dos\nsale')).toBe('uno \\\x7F    dos')
  expect(copied('bash', '# Comentario\nuno')).toBe('# Comentario\x7Funo')
  // An output alone: there is nothing better to copy.
  expect(copied('console', 'sale')).toBe('sale')
})
