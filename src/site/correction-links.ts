import type { CourseSettings } from '../notes/index.ts'

/** Where the hosts of repositories show a file, as it is now. */
const fileFolders: Record<string, string> = {
  'github.com': 'blob/HEAD/',
  'gitlab.com': '-/blob/HEAD/',
}

/** Ways to correct a page; without them, an author has named none. */
export interface CorrectionLinks {
  /** The page's file, or the repository where its host shows files elsewhere. */
  file?: string
  /** A message that says which page it is about. */
  mail?: string
}

/**
 * How readers may correct the page of title `title`.
 *
 * @param path of its file, from the root of the project
 */
export function correctionLinks(
  { repository, mail }: Pick<CourseSettings, 'repository' | 'mail'>,
  { path, title }: { path: string; title: string },
): CorrectionLinks {
  const links: CorrectionLinks = {}
  if (repository) {
    const folder = fileFolders[new URL(repository).hostname]
    links.file = folder
      ? `${repository.replace(/(?:\.git)?\/*$/, '')}/${folder}${path.split('/').map(encodeURIComponent).join('/')}`
      : repository
  }
  if (mail) links.mail = `mailto:${mail}?subject=${encodeURIComponent(`Corrección de «${title}»`)}`
  return links
}
