/** Of the file as a whole, and of what it says of itself. */
import { PDFArray, type PDFDict } from '@cantoo/pdf-lib'
import {
  asDict,
  dictAt,
  entryAt,
  isTrueAt,
  itemsAt,
  itemsOf,
  nameAt,
  numberAt,
  textAt,
} from '../pdf/entries.ts'
import type { Facts } from './facts.ts'
import { readIdentification } from './identification.ts'
import type { Rule } from './rule.ts'

const once = (broken: boolean): number => (broken ? 1 : 0)

/** How often the identifier gives `key` with another prefix than its own. */
const strangePrefix =
  (key: 'part' | 'amd' | 'corr') =>
  ({ xmp }: Facts): number =>
    readIdentification(xmp).filter((one) => one.key === key && one.prefix !== 'pdfuaid').length

/** The configurations of layers. */
function layerConfigurations({ catalog }: Facts): PDFDict[] {
  const layers = dictAt(catalog, 'OCProperties')
  const one = dictAt(layers, 'D')
  return [...(one ? [one] : []), ...itemsAt(layers, 'Configs').flatMap((item) => asDict(item) ?? [])]
}

/** Descriptions of what is played. */
const mediaClips = ({ dictionaries }: Facts): PDFDict[] =>
  dictionaries.filter((dict) => nameAt(dict, 'S') === 'MCD')

function hasAlternatives(clip: PDFDict): boolean {
  const list = entryAt(clip, 'Alt')
  const texts = list instanceof PDFArray ? itemsOf(list) : []
  return texts.length > 0 && texts.length % 2 === 0
}

const allowedToRead = 512

export const fileRules: readonly Rule[] = [
  {
    id: '5-1',
    broken: 'archivo sin el identificador de PDF/UA',
    count: ({ xmp }) => once(readIdentification(xmp).length === 0),
  },
  {
    id: '5-2',
    broken: 'identificador de otra parte de la norma',
    count: ({ xmp }) =>
      once(!readIdentification(xmp).some(({ key, value }) => key === 'part' && value === '1')),
  },
  { id: '5-3', broken: 'identificador con otro prefijo', count: strangePrefix('part') },
  { id: '5-4', broken: 'enmienda con otro prefijo', count: strangePrefix('amd') },
  { id: '5-5', broken: 'corrección con otro prefijo', count: strangePrefix('corr') },
  {
    id: '6.1-1',
    broken: 'primera línea que no es «%PDF-1.n»',
    count: ({ header }) => once(!/^%PDF-1\.[0-7]$/.test(header)),
  },
  {
    id: '6.2-1',
    broken: 'archivo que no dice tener etiquetas',
    count: ({ catalog }) => once(!isTrueAt(dictAt(catalog, 'MarkInfo'), 'Marked')),
  },
  {
    id: '7.1-4',
    broken: 'etiquetas que el archivo da por dudosas',
    count: ({ catalog }) => once(isTrueAt(dictAt(catalog, 'MarkInfo'), 'Suspects')),
  },
  {
    id: '7.1-8',
    broken: 'archivo sin metadatos',
    count: ({ catalog, xmp }) => {
      const dict = asDict(entryAt(catalog, 'Metadata'))
      return once(
        xmp === undefined || nameAt(dict, 'Type') !== 'Metadata' || nameAt(dict, 'Subtype') !== 'XML',
      )
    },
  },
  {
    id: '7.1-9',
    broken: 'metadatos sin título',
    count: ({ xmp = '' }) =>
      once(!/<dc:title\b[^>]*>(?:\s|<[^/][^>]*>)*[^<\s]/.test(xmp) && !/\bdc:title=["'][^"']/.test(xmp)),
  },
  {
    id: '7.1-10',
    broken: 'archivo que no muestra su título en la ventana',
    count: ({ catalog }) => once(!isTrueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')),
  },
  {
    id: '7.1-11',
    broken: 'archivo sin árbol de etiquetas',
    count: ({ catalog }) => once(!dictAt(catalog, 'StructTreeRoot')),
  },
  {
    id: '7.10-1',
    broken: 'ajustes de capas sin nombre',
    count: (facts) => layerConfigurations(facts).filter((one) => !textAt(one, 'Name')).length,
  },
  {
    id: '7.10-2',
    broken: 'ajustes de capas que cambian solos',
    count: (facts) => layerConfigurations(facts).filter((one) => entryAt(one, 'AS')).length,
  },
  {
    id: '7.11-1',
    broken: 'archivos adjuntos sin nombre',
    count: ({ dictionaries }) =>
      dictionaries.filter((dict) => dictAt(dict, 'EF') && !(textAt(dict, 'F') && textAt(dict, 'UF'))).length,
  },
  {
    id: '7.16-1',
    broken: 'cifrado que cierra el paso a lectores de pantalla',
    count: ({ document: { context } }) => {
      const encryption = asDict(context.lookup(context.trailerInfo.Encrypt))
      const permissions = numberAt(encryption, 'P')
      return once(
        encryption !== undefined && (permissions === undefined || (permissions & allowedToRead) === 0),
      )
    },
  },
  {
    id: '7.18.6.2-1',
    broken: 'sonidos o vídeos sin decir de qué tipo son',
    count: (facts) => mediaClips(facts).filter((clip) => !entryAt(clip, 'CT')).length,
  },
  {
    id: '7.18.6.2-2',
    broken: 'sonidos o vídeos sin texto alternativo',
    count: (facts) => mediaClips(facts).filter((clip) => !hasAlternatives(clip)).length,
  },
]
