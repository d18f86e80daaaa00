/** What entities stand for, and their characters in a drawing. Runs in the render page. */

/** As `Hidden.restore`, for all texts of a drawing. */
export function restoreTexts(root: Element, restore: (text: string) => string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.textContent = restore(node.textContent ?? '')
}

/** The character that an entity's name or number stands for. */
export function decodeEntity(name: string): string | undefined {
  if (/^\d{1,6}$/.test(name)) return String.fromCodePoint(Number(name))
  // The parser of the page knows them all; scripts never run in it.
  const text = new DOMParser().parseFromString(`&${name};`, 'text/html').body.textContent
  return [...text].length === 1 ? text : undefined
}
