/** What is meant in the place of its stand-ins, measured and shown. Runs in the render page. */

import type { Hidden } from '../stand-ins.ts'

/** As `Hidden.restore`, for all texts of a drawing, and the names by which its parts are found. */
export function restoreAll(root: Element, { restore }: Hidden): void {
  for (const text of textsOf(root)) text.data = restore(text.data)
  for (const element of root.querySelectorAll('[id], [data-id]'))
    for (const name of ['id', 'data-id']) {
      const value = element.getAttribute(name)
      if (value) element.setAttribute(name, restore(value))
    }
}

/**
 * Lets Mermaid measure texts as they will be seen: a stand-in is as wide as whatever the font has
 * for it.
 *
 * @returns ends it
 */
export function measureAs(hidden: Hidden): () => void {
  const undo = [
    measured(SVGGraphicsElement.prototype, 'getBBox', hidden),
    measured(SVGTextContentElement.prototype, 'getComputedTextLength', hidden),
    measured(Element.prototype, 'getBoundingClientRect', hidden),
  ]
  return () => undo.forEach((one) => one())
}

function measured<K extends string>(
  prototype: Element & Record<K, () => unknown>,
  name: K,
  { restore, standsIn }: Hidden,
): () => void {
  const own = prototype[name]
  const replacement = function (this: Element) {
    const texts = standsIn(this.textContent) ? textsOf(this).filter(({ data }) => standsIn(data)) : []
    const before = texts.map(({ data }) => data)
    for (const text of texts) text.data = restore(text.data)
    try {
      return own.call(this)
    } finally {
      for (const [index, text] of texts.entries()) text.data = before[index]!
    }
  }
  Object.assign(prototype, { [name]: replacement })
  return () => void Object.assign(prototype, { [name]: own })
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

/** The character that an entity's name stands for. */
export function decodeEntity(name: string): string | undefined {
  // The parser of the page knows them all; scripts never run in it.
  const text = new DOMParser().parseFromString(`&${name};`, 'text/html').body.textContent
  return [...text].length === 1 ? text : undefined
}
