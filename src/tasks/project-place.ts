import { AuthorError } from '../author-error.ts'

/** What the bundler, and the code that it makes, take for another thing, wherever it stands in a path. */
const signs = /[#?%$'"*]/

/**
 * Site and decks are built by Vite, which writes paths into addresses and code.
 *
 * @param root absolute path of the project
 * @throws {AuthorError} when it can't build there
 */
export function checkPlaceOfProject(root: string): void {
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
