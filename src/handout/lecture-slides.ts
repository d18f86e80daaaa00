import type { Theme } from '../notes/index.ts'
import type { HandedLecture, Handout } from './handout.ts'
import type { Bookmark } from './pdf/outline.ts'

/**
 * The slides of `lecture` that a file shows, by their places in the deck, from 1: those of the plan,
 * or of one session of it, or the extension; all of them step by step.
 */
export function placesOf(
  { steps, extension = false, session }: Pick<Handout, 'steps' | 'extension' | 'session'>,
  { slides }: Pick<HandedLecture, 'slides'>,
): number[] {
  return slides.flatMap((slide, index) => {
    const shown = slide.extension === extension && (session === undefined || slide.session === session)
    return steps || shown ? [index + 1] : []
  })
}

/** The sessions that `lecture` tells apart, from 1; none where it is one, or doesn't. */
export function sessionsOf({ slides }: Pick<HandedLecture, 'slides'>): number[] {
  return [...new Set(slides.flatMap(({ session }) => session ?? []))]
}

/**
 * The outline of slides: below each theme those that follow one another in it; what belongs to none
 * stands by itself.
 *
 * @param shown the slides in their order, each with the page that it is on, from 1
 */
export function slidesOutline(
  shown: readonly { title: string; theme: string | undefined; page: number }[],
  themes: readonly Pick<Theme, 'id' | 'title'>[],
): Bookmark[] {
  const outline: (Bookmark & { children: Bookmark[] })[] = []
  const along = themesAlong(
    shown.map(({ theme }) => theme),
    themes,
  )
  for (const [index, { title, page }] of shown.entries()) {
    const theme = along[index]
    if (!theme) outline.push({ title, page, children: [] })
    else {
      if (theme.begins) outline.push({ title: theme.title, page, children: [] })
      outline.at(-1)!.children.push({ title, page })
    }
  }
  return outline
}

/**
 * What theme each of the slides belongs to that follow one another, and whether it begins there;
 * undefined for those of none.
 *
 * @param ids the id of the theme of each
 */
export function themesAlong(
  ids: readonly (string | undefined)[],
  themes: readonly Pick<Theme, 'id' | 'title'>[],
): ({ title: string; begins: boolean } | undefined)[] {
  return ids.map((id, index) => {
    const number = themes.findIndex((theme) => theme.id === id) + 1
    if (number === 0) return undefined
    return { title: `${number}. ${themes[number - 1]!.title}`, begins: id !== ids[index - 1] }
  })
}
