/** High-contrast themes: code must be read from the back row, and by axe. */
import { defineShikiSetup } from '@slidev/types'

export default defineShikiSetup(() => ({
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // On a busy machine the half second that a line has by default is over in the middle of it.
  tokenizeTimeLimit: 0,
}))
