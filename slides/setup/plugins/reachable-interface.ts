import type { Plugin } from 'vite'
import { patchFiles, type Change } from './patch-files.ts'

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
  // Windows of one browser follow one another wherever the deck is served: nobody else hears them.
  'setup/root.ts': [
    ["if (!isPresenter.value && !TRUST_ORIGINS.includes(location.host.split(':')[0]))", 'if (false)'],
  ],
}

/** Repairs Slidev's interface. */
export function reachableInterface(): Plugin {
  const changes = Object.entries(repairs).map(([file, pairs]): [string, Change] => [
    file,
    (code, missing) => {
      for (const [theirs, ours] of pairs) {
        if (!code.includes(theirs)) missing(theirs)
        code = code.replace(theirs, () => ours)
      }
      return code
    },
  ])
  return patchFiles('reachable-interface', new Map(changes))
}
