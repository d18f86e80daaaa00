import type { Note } from '../notes/index.ts'

/** A button of the home page. */
export interface HomeAction {
  text: string
  /** Site path, or an address elsewhere. */
  link: string
  variant: 'primary' | 'secondary' | 'minimal'
}

/** How the way in is called, unless the home page words it itself. */
const wayIn = 'Empezar por el principio'

/**
 * The buttons of the home page: the way in, which always leads to the first note that is taught,
 * then those that the page asks for. It may word the way in, and can't lead it elsewhere.
 */
export function homeActions(
  asked: readonly HomeAction[],
  first: Pick<Note, 'slug'> | undefined,
): HomeAction[] {
  if (!first) return [...asked]
  const link = `/${first.slug}/`
  const others = asked.filter((action) => action.text !== wayIn || action.link === link)
  if (others.some((action) => action.link === link)) return others
  return [{ text: wayIn, link, variant: 'primary' }, ...others]
}
