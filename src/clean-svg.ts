import { optimize } from 'svgo'
import { AuthorError } from './author-error.ts'

type Plugins = NonNullable<NonNullable<Parameters<typeof optimize>[1]>['plugins']>

/** Where an author's drawing is, and where it is named, from the root of the project. */
export interface DrawingPlace {
  file: string
  namedIn: string
}

/**
 * An author's SVG without scripts and comments.
 *
 * @param more what is done besides
 * @throws {AuthorError} when it can't be read
 */
export function cleanSvg(source: string, { file, namedIn }: DrawingPlace, more: Plugins = []): string {
  try {
    const plugins: Plugins = [
      'removeXMLProcInst',
      'removeDoctype',
      'removeComments',
      'removeScripts',
      ...more,
    ]
    return optimize(source, { plugins }).data
  } catch (cause) {
    throw new AuthorError(`El dibujo «${file}» no es un SVG que se pueda leer`, {
      place: namedIn,
      hint: 'Ábrelo con un programa de dibujo y guárdalo de nuevo como SVG.',
      cause,
    })
  }
}

/**
 * Likewise, to stand in a page: as large as the page says, with ids and classes that meet no others.
 *
 * @param prefix what its ids and classes begin with; no other drawing of the page has it
 * @param attributes of its root
 */
export function inlineSvg(
  source: string,
  place: DrawingPlace,
  prefix: string,
  attributes: Record<string, string>,
): string {
  return cleanSvg(source, place, [
    'removeDimensions',
    'removeTitle',
    'minifyStyles',
    { name: 'cleanupAttrs' },
    { name: 'prefixIds', params: { prefix, delim: '-' } },
    { name: 'addAttributesToSVGElement', params: { attributes: [attributes] } },
  ])
}
