import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { readOperations, type Operand } from '../pdf/content-stream.ts'
import { pageBytes } from '../pdf/drawn.ts'
import { asDict, dictAt, nameAt, numberAt, textAt } from '../pdf/entries.ts'
import { codesOf } from '../pdf/font-texts.ts'

/** Marked content, but for what is only an artifact. */
export interface MarkedSpan {
  tag: string
  /** What its property list says. */
  properties: ReadonlyMap<string, string>
  /** Language said by it or around it, but for the document's own. */
  language: string | undefined
}

/** What the pages draw. */
export interface Contents {
  /** Artifacts within what belongs to a tag. */
  artifactsInTags: number
  /** What belongs to a tag within artifacts. */
  tagsInArtifacts: number
  /** Drawn things that are neither. */
  loose: number
  /** Text in no language, but for the document's own. */
  textWithoutLanguage: number
  spans: MarkedSpan[]
  /** The codes of each font that are shown, so that they are seen. */
  codes: Map<PDFDict, Set<number>>
  /** Those also that are shown unseen (rendering mode 3). */
  allCodes: Map<PDFDict, Set<number>>
  /** How often each form is drawn, and whether it has content of tags. */
  forms: Map<PDFDict, { drawn: number; tagged: boolean }>
}

const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'EI'])
const shows = new Set(['Tj', 'TJ', "'", '"'])

/** Where in the marks of a page something is drawn. */
interface Within {
  tagged: boolean
  artifact: boolean
  language: string | undefined
}

/** What is drawn where: a page, or a form on one. */
interface Place {
  resources: PDFDict | undefined
  /** The element that each marked content of it belongs to. */
  owners: readonly (PDFDict | undefined)[]
  depth: number
}

/**
 * Follows everything that the pages of `document` draw.
 *
 * @param parents see `parentTree`
 */
export function readContents(document: PDFDocument, parents: ReadonlyMap<number, PDFObject>): Contents {
  const found: Contents = {
    artifactsInTags: 0,
    tagsInArtifacts: 0,
    loose: 0,
    textWithoutLanguage: 0,
    spans: [],
    codes: new Map(),
    allCodes: new Map(),
    forms: new Map(),
  }
  const ownersAt = (dict: PDFDict): (PDFDict | undefined)[] => {
    const value = parents.get(numberAt(dict, 'StructParents') ?? -1)
    return value instanceof PDFArray
      ? Array.from({ length: value.size() }, (_, index) => asDict(value.lookup(index)))
      : []
  }
  const follow = (bytes: Uint8Array, place: Place, outside: Within): boolean => {
    const { resources, owners } = place
    const fonts = dictAt(resources, 'Font')
    const objects = dictAt(resources, 'XObject')
    const lists = dictAt(resources, 'Properties')
    const stack: Within[] = [outside]
    let font: PDFDict | undefined
    let mode = 0
    const saved: [PDFDict | undefined, number][] = []
    let hasTags = false
    const draw = (): void => {
      const { tagged, artifact } = stack.at(-1)!
      if (!tagged && !artifact) found.loose++
    }
    readOperations(bytes, ({ name, operands }) => {
      if (name === 'q') saved.push([font, mode])
      else if (name === 'Q') [font, mode] = saved.pop() ?? [font, mode]
      else if (name === 'Tf') font = dictAt(fonts, bare(operands[0]))
      else if (name === 'Tr') mode = Number(operands[0])
      else if (paints.has(name)) draw()
      else if (shows.has(name)) {
        draw()
        const { language, artifact } = stack.at(-1)!
        if (language === undefined && !artifact) found.textWithoutLanguage++
        if (font) noteCodes(found, font, mode, operands.at(-1))
      } else if (name === 'BMC' || name === 'BDC') {
        const around = stack.at(-1)!
        const tag = bare(operands[0])
        const properties = propertiesOf(operands[1], lists)
        const mcid = properties.get('MCID')
        const owner = mcid === undefined ? undefined : owners[Number(mcid)]
        if (mcid !== undefined) hasTags = true
        if (tag === 'Artifact' && around.tagged) found.artifactsInTags++
        if (owner && around.artifact) found.tagsInArtifacts++
        const language = properties.get('Lang') ?? (owner && languageOf(owner)) ?? around.language
        found.spans.push({ tag, properties, language })
        stack.push({
          tagged: around.tagged || owner !== undefined,
          artifact: around.artifact || tag === 'Artifact',
          language,
        })
      } else if (name === 'EMC') {
        if (stack.length > 1) stack.pop()
      } else if (name === 'Do') {
        const stream = objects?.lookup(PDFName.of(bare(operands[0])))
        if (!(stream instanceof PDFRawStream)) return
        const { dict } = stream
        if (nameAt(dict, 'Subtype') !== 'Form') return draw()
        const form = found.forms.get(dict) ?? { drawn: 0, tagged: false }
        found.forms.set(dict, form)
        form.drawn++
        // A form that draws itself would never end.
        if (place.depth > 12) return
        const inner = {
          resources: dictAt(dict, 'Resources') ?? resources,
          owners: ownersAt(dict),
          depth: place.depth + 1,
        }
        form.tagged = follow(decodePDFRawStream(stream).decode(), inner, stack.at(-1)!) || form.tagged
      }
    })
    return hasTags
  }
  for (const { node } of document.getPages()) {
    const place = { resources: node.Resources(), owners: ownersAt(node), depth: 0 }
    follow(pageBytes(document, node.Contents()), place, {
      tagged: false,
      artifact: false,
      language: undefined,
    })
  }
  return found
}

function noteCodes(found: Contents, font: PDFDict, mode: number, shown: Operand | undefined): void {
  const width = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1
  const into = mode === 3 ? [found.allCodes] : [found.codes, found.allCodes]
  for (const codes of into) {
    let known = codes.get(font)
    if (!known) codes.set(font, (known = new Set()))
    for (const part of Array.isArray(shown) ? shown : [shown]) {
      if (part instanceof Uint8Array) for (const code of codesOf(part, width)) known.add(code)
    }
  }
}

function bare(operand: Operand | undefined): string {
  return typeof operand === 'string' ? operand.slice(1) : ''
}

function propertiesOf(operand: Operand | undefined, lists: PDFDict | undefined): Map<string, string> {
  if (operand instanceof Map) {
    const said = [...operand].flatMap(([key, value]): [string, string][] => {
      if (value instanceof Uint8Array) return [[key.slice(1), Buffer.from(value).toString('latin1')]]
      return typeof value === 'number' ? [[key.slice(1), String(value)]] : []
    })
    return new Map(said)
  }
  const list = dictAt(lists, bare(operand))
  const texts = new Map<string, string>()
  for (const key of list?.keys() ?? []) {
    const name = key.decodeText()
    const value = textAt(list, name) ?? numberAt(list, name)
    if (value !== undefined) texts.set(name, String(value))
  }
  return texts
}

function languageOf(owner: PDFDict): string | undefined {
  const seen = new Set<PDFDict>()
  for (let at: PDFDict | undefined = owner; at && !seen.has(at); at = dictAt(at, 'P')) {
    seen.add(at)
    const language = textAt(at, 'Lang')
    if (language !== undefined) return language
  }
  return undefined
}
