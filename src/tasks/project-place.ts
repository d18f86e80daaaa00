import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AuthorError } from '../author-error.ts'

/** What the bundler, and the code that it makes, take for another thing, wherever it stands in a path. */
const signs = /[#?%$'"*]/

/**
 * Site and decks are built by Vite, which writes paths into addresses and code: what follows a «#»
 * or «?» it drops from the path of a module (`cleanUrl`), so that Astro doesn't find
 * `content.config.ts`; the loader of Slidev's setup, jiti, reads «%» as the start of an escape and
 * takes modules for others. Vitest is Vite too.
 *
 * No other place stands for it. Through a link elsewhere, with `preserveSymlinks` in Node and Vite,
 * Astro gets as far as the pages, but not Slidev: it follows links itself, and refuses the paths
 * that Vite then has cut («Import "vue" from slide Markdown resolves outside of Vite
 * server.fs.allow: /ruta/con c»). A copy would need all of `node_modules`, 1.7 GB in 74,000 files,
 * and hard links instead only where the other place is on the same file system.
 *
 * Pieces of the machine are in `slides/` with paths that lead out of it, so it must be where it is;
 * `docs/` and the lectures themselves may be links.
 *
 * @param root absolute path of the project
 * @throws {AuthorError} when it can't build there
 */
export function checkPlaceOfProject(root: string): void {
  const slides = join(root, 'slides')
  const isLink = lstatSync(slides, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (isLink && dirname(realpathSync(slides)) !== realpathSync(root)) {
    throw new AuthorError(
      'La carpeta «slides» es un enlace a otro lugar, y en ella hay piezas de la máquina.',
      {
        hint: 'Pon la carpeta misma en su lugar. Tus presentaciones, los «.md» que contiene, sí pueden ser enlaces, y también la carpeta «docs».',
      },
    )
  }
  const [sign] = signs.exec(root) ?? []
  if (sign === undefined) return
  const folder = root.split(/[\\/]/).find((name) => name.includes(sign)) ?? root
  throw new AuthorError(
    `El proyecto está en «${root}», y desde una carpeta con «${sign}» en el nombre no se puede construir.`,
    {
      hint: `Cambia el nombre de «${folder}», por ejemplo a «${folder.replace(new RegExp(signs, 'g'), '-')}», o mueve el proyecto a otra carpeta.`,
    },
  )
}
