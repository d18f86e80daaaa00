import type { Plugin } from 'vite'

/**
 * What Slidev's interface lacks for keyboards and screen readers, or tells
 * otherwise than the slides do, file by file below `@slidev/client`: what it
 * says, and what it should say.
 */
export const repairs: Record<string, [theirs: string, ours: string][]> = {
  // A button inside a button: only the inner one can be reached.
  'internals/MenuButton.vue': [
    [
      '<button :class="{ disabled }" @click="value = !value">',
      '<div :class="{ disabled }" @click="value = !value">',
    ],
    ['</button>', '</div>'],
  ],
  // Long notes scroll, so the keyboard must get there.
  'internals/NoteDisplay.vue': [['    v-html="noteHtml"', '    v-html="noteHtml"\n    tabindex="0"']],
  // It counts the appendix in; our controls say the page as the slide does.
  'internals/NavControls.vue': [['<div class="px2 my-auto">', '<div v-if="false">']],
  // Entries of a list that say they are buttons are no entries.
  'internals/Goto.vue': [
    ['<ul table ', '<div table '],
    ['</ul>', '</div>'],
    ['<li\n          v-for', '<div\n          v-for'],
    ['</li>', '</div>'],
    ['placeholder="', 'aria-label="Ir a una diapositiva" placeholder="'],
  ],
}

/** Repairs Slidev's interface. What is no longer there stops the build. */
export function reachableInterface(): Plugin {
  return {
    name: 'deck:reachable-interface',
    enforce: 'pre',
    transform(code, id) {
      if (id.startsWith('\0')) return undefined
      const file = Object.keys(repairs).find((one) => id.endsWith(`/@slidev/client/${one}`))
      if (!file) return undefined
      let repaired = code
      for (const [theirs, ours] of repairs[file] ?? []) {
        if (!repaired.includes(theirs)) {
          this.error(`Slidev ya no dice «${theirs}» en ${file}: corrige reachable-interface.ts.`)
        }
        repaired = repaired.replace(theirs, () => ours)
      }
      return { code: repaired, map: null }
    },
  }
}
