import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

/** Slidev records what went wrong with an import and goes on; a build must not. */
export function refuseImportErrors({ data, mode }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'deck:refuse-import-errors',
    buildStart() {
      const errors = Object.values(data.markdownFiles).flatMap((file) =>
        (file.errors ?? []).map((error) => `${file.filepath}:${error.row + 1} ${error.message}`),
      )
      if (errors.length === 0) return
      if (mode === 'build') this.error(errors.join('\n'))
      else this.warn(errors.join('\n'))
    },
  }
}
