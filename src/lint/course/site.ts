import { existsSync } from 'node:fs'
import { join } from 'node:path'
import GithubSlugger from 'github-slugger'
import { aliasesOf, type Lecture, type NoteOutline } from '../../lectures/index.ts'
import { madePages, nearest, pagesOf, studiedTerms, type Course, type MadePage } from '../../notes/index.ts'
import type { FileFacts } from './facts.ts'

/** The site as it will be built: which addresses there are. */
export interface Site {
  /** Site path → ids on that page; undefined = ids that only the build knows. */
  pages: Map<string, Set<string> | undefined>
  /** Site path of each lecture's deck → addresses of its slides. */
  decks: Map<string, Set<string>>
  /** Whether a file of the site's own folder of assets exists. */
  hasAsset(path: string): boolean
}

/**
 * Derives the site's addresses from the notes' facts and from the course's data, which decides
 * what pages are made of it.
 */
export function readSite(
  root: string,
  facts: readonly FileFacts[],
  data: Pick<Course, 'settings' | 'terms' | 'corrections' | 'sources'> & {
    lectures: readonly Lecture<NoteOutline>[]
  },
): Site {
  const pages = new Map<string, Set<string> | undefined>()
  for (const { page, ids } of facts) if (page) pages.set(page, ids.length > 0 ? new Set(ids) : undefined)
  const ids: Partial<Record<MadePage, string[]>> = {
    glossary: studiedTerms(data.terms).map(({ term }) => new GithubSlugger().slug(term)),
    corrections: data.corrections.map(({ id }) => id.toLowerCase()),
    sources: [...data.sources.keys()],
  }
  for (const page of pagesOf(data)) pages.set(madePages[page], ids[page] && new Set(ids[page]))
  const decks = new Map(data.lectures.map((lecture) => [`/${lecture.folder}/`, new Set(aliasesOf(lecture))]))
  for (const deck of decks.keys()) pages.set(deck, undefined)
  return {
    pages,
    decks,
    hasAsset: (path) => existsSync(join(root, 'src/public', path)),
  }
}

/** What is wrong with an internal link. */
export interface LinkFault {
  message: string
  hint: string
}

/** Checks an internal link, written on the page `from`; undefined when it leads somewhere. */
export function checkLink(url: string, from: string | undefined, site: Site): LinkFault | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined
  if (/^\/\/|^www\./i.test(url)) {
    return {
      message: `Al enlace «${url}» le falta el principio`,
      hint: `Escribe «https://${url.replace(/^\/\//, '')}».`,
    }
  }
  const { path, fragment } = split(url)
  const tail = fragment === undefined ? '' : `#${fragment}`
  if (path === '' && fragment === undefined) {
    // One without any address is told by a rule of its own.
    if (url === '' || url === '#') return undefined
    return { message: 'El enlace está vacío', hint: 'Escribe adónde lleva, o quita el enlace.' }
  }
  if (path !== '' && !path.startsWith('/')) {
    const near = pageOfFile(path, site)
    if (near) return { message: `El enlace «${url}» es relativo`, hint: `Escribe «${near}${tail}».` }
    return (
      looseFile(path, url) ?? {
        message: `El enlace «${url}» es relativo`,
        hint: 'Escríbelo desde la raíz del sitio: «/tema/pagina/».',
      }
    )
  }
  const page = path === '' ? from : path
  // A fragment alone, where there is no page to look in.
  if (page === undefined) return undefined
  const slides = site.decks.get(page)
  if (slides) return checkSlide(url, fragment, slides)
  if (/^\/descargas\/[\w.-]+$/.test(page)) return undefined
  if (!site.pages.has(page)) return checkAsset(url, page, site)
  const ids = site.pages.get(page)
  if (fragment === undefined || fragment === '' || !ids || ids.has(fragment)) return undefined
  const near = nearest(fragment, [...ids])
  return {
    message: `En «${page}» no hay ninguna sección «#${fragment}»`,
    hint: near ? `¿Es «#${near}»?` : 'Copia la dirección del encabezado.',
  }
}

function split(url: string): { path: string; fragment: string | undefined } {
  const at = url.indexOf('#')
  const path = (at === -1 ? url : url.slice(0, at)).replace(/\?.*$/, '')
  return { path: decode(path), fragment: at === -1 ? undefined : decode(url.slice(at + 1)) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function checkAsset(url: string, path: string, site: Site): LinkFault | undefined {
  const { fragment } = split(url)
  if (site.pages.has(`${path}/`)) {
    return {
      message: `Al enlace «${url}» le falta la barra final`,
      hint: `Escribe «${path}/${fragment === undefined ? '' : `#${fragment}`}».`,
    }
  }
  if (site.hasAsset(path)) return undefined
  const near = pageOfFile(path, site) ?? nearest(path, [...site.pages.keys()])
  return (
    (near ? undefined : looseFile(path, url)) ?? {
      message: `El enlace «${url}» no lleva a ninguna página`,
      hint: near ? `¿Es «${near}»?` : 'Revisa la dirección.',
    }
  )
}

/** The page of the note that a link names by its file: `../hojas.md`. */
function pageOfFile(path: string, { pages }: Site): string | undefined {
  const [, name] = /([^/]+)\.mdx?$/.exec(path) ?? []
  return name === undefined ? undefined : [...pages.keys()].find((page) => page.endsWith(`/${name}/`))
}

/** What to say of a link to a file that is no page. */
function looseFile(path: string, url: string): LinkFault | undefined {
  const [, extension = ''] = /\.([a-z\d]{1,5})$/i.exec(path) ?? []
  if (extension === '' || /^(?:mdx?|html?)$/i.test(extension)) return undefined
  return {
    message: `El enlace «${url}» lleva a un archivo suelto, y esos no se publican`,
    hint: /^(?:png|jpe?g|gif|svg|webp|avif)$/i.test(extension)
      ? 'Muéstralo como figura: «![Qué se ve](archivo)».'
      : `Muestra lo que dice en un bloque de código vacío, «\`\`\`${extension} {file="${path.replace(/^.*\//, '')}"}», o enlaza el lugar de la web en que está.`,
  }
}

function checkSlide(
  url: string,
  fragment: string | undefined,
  aliases: ReadonlySet<string>,
): LinkFault | undefined {
  const alias = /^\/(?!\d+$|presenter|overview|print|notes)([^?/]+)/.exec(fragment ?? '')?.[1]
  if (!alias || aliases.has(alias)) return undefined
  return {
    message: `El enlace «${url}» no lleva a ninguna diapositiva`,
    hint: 'Copia de la barra del navegador la dirección de la diapositiva, sin el dominio.',
  }
}
