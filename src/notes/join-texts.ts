import type { Parents } from 'mdast'

/** Makes one text of those that stand side by side under `parent`, so that words are whole again. */
export function joinTexts(parent: Parents): void {
  for (let index = parent.children.length - 1; index > 0; index--) {
    const [before, after] = [parent.children[index - 1], parent.children[index]]
    if (before?.type !== 'text' || after?.type !== 'text') continue
    before.value += after.value
    if (before.position && after.position) {
      before.position = { start: before.position.start, end: after.position.end }
    }
    parent.children.splice(index, 1)
  }
}
