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
  // What it opens would write what is projected over the notes: they are edited in their files.
  'pages/notes.vue': [
    ['<IconButton title="Edit notes" to="/notes-edit" target="_blank">', '<IconButton v-if="false">'],
  ],
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
