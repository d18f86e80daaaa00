import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { patchFiles, type Change } from './patch-files.ts'

const adopted = JSON.stringify(fileURLToPath(new URL('../slim/adopted-style.ts', import.meta.url)))
const theirs = "import { useStyleTag } from '@vueuse/core'"

const own: Change = (code, missing) => {
  if (!code.includes(theirs)) missing(theirs)
  return code.replace(theirs, `import { useStyleTag } from ${adopted}`)
}

/** How Slidev keeps colours from changing step by step, and how a page does that without an element. */
const still: [theirs: string, ours: string][] = [
  ["const style = window!.document.createElement('style')", 'const style = new CSSStyleSheet()'],
  ['style.appendChild(document.createTextNode(CSS_DISABLE_TRANS))', 'style.replaceSync(CSS_DISABLE_TRANS)'],
  ['window!.document.head.appendChild(style)', 'document.adoptedStyleSheets.push(style)'],
  ['window!.getComputedStyle(style!).opacity', 'window!.getComputedStyle(html).opacity'],
  [
    'document.head.removeChild(style!)',
    'document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style)',
  ],
]

const dark: Change = (code, missing) => {
  for (const [before, after] of still) {
    if (!code.includes(before)) missing(before)
    code = code.replace(before, after)
  }
  return code
}

/** Gives the page rules without style elements, which its policy would not let in. */
export function adoptedStyles(): Plugin {
  return patchFiles(
    'adopted-styles',
    new Map<string, Change>([
      ['composables/usePrintStyles.ts', own],
      ['logic/dark.ts', dark],
    ]),
  )
}
