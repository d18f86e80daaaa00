import type { Plugin } from 'vite'
import { patchFiles } from './patch-files.ts'

const theirs = 'routes.forEach(preloadRoute)'

/**
 * Leaves slides that are not next to the one shown until they are asked for: Slidev loads all of them
 * after three seconds, and draws them out of sight. The worker keeps them for when there is no
 * network; where a browser has none, they are still loaded.
 */
export function askedSlides(): Plugin {
  return patchFiles(
    'asked-slides',
    new Map([
      [
        'internals/SlidesShow.vue',
        (code, missing) => {
          if (!code.includes(theirs)) missing(theirs)
          return code.replace(theirs, `if (!('serviceWorker' in navigator)) ${theirs}`)
        },
      ],
    ]),
  )
}
