import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** A structure element (ISO 32000-1, 14.7.2), without the objects that hold it. */
export interface Tag {
  /** Its type as the file says it: `Strong`, not what that maps to. */
  type: string
  parent: Tag | undefined
  kids: Kid[]
  /** All it says of itself besides type, parent, kids and page. */
  entries: Map<string, PDFObject>
}

/** Marked content of a page, or of a form that a page draws. */
export interface Mark {
  mcid: number
  page: PDFRef | undefined
  /** The form; undefined: it is the page's own. */
  form: PDFRef | undefined
}

/** An annotation or another object. */
export interface ObjectKid {
  object: PDFRef
  page: PDFRef | undefined
}

export type Kid = Tag | Mark | ObjectKid

export function isTag(kid: Kid): kid is Tag {
  return 'kids' in kid
}

export function isMark(kid: Kid): kid is Mark {
  return 'mcid' in kid
}

/** A tag that is in no tree yet. */
export function newTag(type: string, kids: Kid[] = [], entries = new Map<string, PDFObject>()): Tag {
  const tag: Tag = { type, parent: undefined, kids: [], entries }
  setKids(tag, kids)
  return tag
}

/** Gives `tag` these kids; it becomes their parent. */
export function setKids(tag: Tag, kids: Kid[]): void {
  tag.kids = kids
  for (const kid of kids) if (isTag(kid)) kid.parent = tag
}

/** All tags below `tag`, each before its own. */
export function* tagsBelow(tag: Tag): Generator<Tag> {
  for (const kid of tag.kids) {
    if (!isTag(kid)) continue
    yield kid
    yield* tagsBelow(kid)
  }
}

/** All marked content below `tag`, in reading order, with the tag that holds each. */
export function* marksBelow(tag: Tag): Generator<[Mark, Tag]> {
  for (const kid of tag.kids) {
    if (isTag(kid)) yield* marksBelow(kid)
    else if (isMark(kid)) yield [kid, tag]
  }
}

/** Text of the entry `key`: `Alt`, `Lang`, `ID`. */
export function entryText(tag: Tag, key: string): string | undefined {
  const value = tag.entries.get(key)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** The attributes of `tag` whose owner is `owner`, of all its attribute objects. */
export function attributes(document: PDFDocument, tag: Tag, owner: string): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const value = document.context.lookup(tag.entries.get('A'))
  for (const item of value instanceof PDFArray ? value.asArray() : [value]) {
    const dict = document.context.lookup(item)
    if (!(dict instanceof PDFDict)) continue
    if (dict.lookupMaybe(PDFName.of('O'), PDFName)?.decodeText() !== owner) continue
    for (const [key, entry] of dict.entries()) found.set(key.decodeText(), document.context.lookup(entry)!)
  }
  return found
}

/** What identifies marked content in a file. */
export function markKey(mark: Mark): string {
  return `${(mark.form ?? mark.page)?.toString() ?? ''}#${mark.mcid}`
}

/** The tree of a document's tags, below a root that stands for the StructTreeRoot; undefined without tags. */
export function readTags(document: PDFDocument): Tag | undefined {
  const { context } = document
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return undefined
  // A tree that turns back on itself would never end.
  const seen = new Set<PDFDict>()
  const read = (dict: PDFDict, inherited: PDFRef | undefined): Tag => {
    const own = dict.get(PDFName.of('Pg'))
    const page = own instanceof PDFRef ? own : inherited
    const type = dict.lookup(PDFName.of('S'))
    const entries = dict.entries().flatMap(([key, value]): [string, PDFObject][] => {
      const name = key.decodeText()
      const object = dict === root ? undefined : context.lookup(value)
      return object === undefined || structural.has(name) ? [] : [[name, object]]
    })
    return newTag(
      type instanceof PDFName ? type.decodeText() : '',
      kidsOf(dict.get(PDFName.of('K')), page),
      new Map(entries),
    )
  }
  const kidsOf = (value: PDFObject | undefined, page: PDFRef | undefined): Kid[] => {
    const object = context.lookup(value)
    if (object instanceof PDFArray) return object.asArray().flatMap((item) => kidsOf(item, page))
    if (object instanceof PDFNumber) return [{ mcid: object.asNumber(), page, form: undefined }]
    if (!(object instanceof PDFDict) || seen.has(object)) return []
    seen.add(object)
    const own = object.get(PDFName.of('Pg'))
    const where = own instanceof PDFRef ? own : page
    const type = object.lookup(PDFName.of('Type'))
    const kind = type instanceof PDFName ? type.decodeText() : ''
    if (kind === 'MCR') {
      const form = object.get(PDFName.of('Stm'))
      const mcid = object.lookup(PDFName.of('MCID'), PDFNumber).asNumber()
      return [{ mcid, page: where, form: form instanceof PDFRef ? form : undefined }]
    }
    if (kind === 'OBJR') {
      const target = object.get(PDFName.of('Obj'))
      return target instanceof PDFRef ? [{ object: target, page: where }] : []
    }
    return [read(object, page)]
  }
  return read(root, undefined)
}

const structural = new Set(['Type', 'S', 'P', 'K', 'Pg'])

/**
 * Puts `root` in the place of the document's tags, with the two trees that find them again: that of
 * parents (14.7.4.4) and that of IDs.
 *
 * @param roleMap standard types of those that are none
 */
export function writeTags(document: PDFDocument, root: Tag, roleMap: ReadonlyMap<string, string>): void {
  const { context } = document
  removeTags(document)
  const rootRef = context.nextRef()
  const parents = new Map<string, PDFRef>()
  const objects = new Map<string, PDFRef>()
  const ids = new Map<string, PDFRef>()
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const page = pageOf(tag)
    const dict = context.obj({ S: PDFName.of(tag.type), P: parent })
    if (page) dict.set(PDFName.of('Pg'), page)
    for (const [key, value] of tag.entries) dict.set(PDFName.of(key), value)
    const id = entryText(tag, 'ID')
    if (id !== undefined) ids.set(id, ref)
    const kids = tag.kids.map((kid): PDFObject => {
      if (isTag(kid)) return write(kid, ref)
      if (isMark(kid)) {
        parents.set(markKey(kid), ref)
        if (!kid.form && kid.page === page) return PDFNumber.of(kid.mcid)
        return context.obj({
          Type: 'MCR',
          ...(kid.page ? { Pg: kid.page } : {}),
          ...(kid.form ? { Stm: kid.form } : {}),
          MCID: kid.mcid,
        })
      }
      objects.set(kid.object.toString(), ref)
      const where = kid.page && kid.page !== page ? { Pg: kid.page } : {}
      return context.obj({ Type: 'OBJR', ...where, Obj: kid.object })
    })
    if (kids.length > 0) dict.set(PDFName.of('K'), kids.length === 1 ? kids[0]! : context.obj(kids))
    context.assign(ref, dict)
    return ref
  }
  const kids = root.kids.filter(isTag).map((tag) => write(tag, rootRef))
  const dict = context.obj({ Type: 'StructTreeRoot', K: kids.length === 1 ? kids[0]! : kids })
  dict.set(PDFName.of('ParentTree'), parentTree(document, parents, objects))
  dict.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(nextKey(document)))
  if (ids.size > 0) {
    const names = [...ids].sort(([a], [b]) => (a < b ? -1 : 1))
    dict.set(
      PDFName.of('IDTree'),
      context.obj({ Names: names.flatMap(([id, ref]) => [PDFString.of(id), ref]) }),
    )
  }
  if (roleMap.size > 0) {
    const map = context.obj({})
    for (const [type, standard] of roleMap) map.set(PDFName.of(type), PDFName.of(standard))
    dict.set(PDFName.of('RoleMap'), map)
  }
  context.assign(rootRef, dict)
  document.catalog.set(PDFName.of('StructTreeRoot'), rootRef)
}

/** The page of the first content that `tag` has itself. */
function pageOf(tag: Tag): PDFRef | undefined {
  const first = tag.kids.find((kid): kid is Mark | ObjectKid => !isTag(kid) && kid.page !== undefined)
  return first?.page
}

/** Everything that has the key of a number in the tree of parents: pages, forms and annotations. */
function* keyed(document: PDFDocument): Generator<{ ref: PDFRef; key: number; contents: boolean }> {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : 'dict' in object ? object.dict : undefined
    if (!(dict instanceof PDFDict)) continue
    const contents = dict.get(PDFName.of('StructParents'))
    if (contents instanceof PDFNumber) yield { ref, key: contents.asNumber(), contents: true }
    const own = dict.get(PDFName.of('StructParent'))
    if (own instanceof PDFNumber) yield { ref, key: own.asNumber(), contents: false }
  }
}

function nextKey(document: PDFDocument): number {
  return [...keyed(document)].reduce((next, { key }) => Math.max(next, key + 1), 0)
}

function parentTree(
  document: PDFDocument,
  parents: ReadonlyMap<string, PDFRef>,
  objects: ReadonlyMap<string, PDFRef>,
): PDFRef {
  const { context } = document
  const marks = new Map<string, Map<number, PDFRef>>()
  for (const [key, tag] of parents) {
    const [holder = '', mcid] = key.split('#')
    if (!marks.has(holder)) marks.set(holder, new Map())
    marks.get(holder)!.set(Number(mcid), tag)
  }
  const entries = [...keyed(document)]
    .sort((a, b) => a.key - b.key)
    .flatMap(({ ref, key, contents }): PDFObject[] => {
      if (!contents) {
        const tag = objects.get(ref.toString())
        return tag ? [PDFNumber.of(key), tag] : []
      }
      const own = marks.get(ref.toString()) ?? new Map<number, PDFRef>()
      const length = Math.max(-1, ...own.keys()) + 1
      const list = context.obj(Array.from({ length }, (_, mcid) => own.get(mcid) ?? null))
      return [PDFNumber.of(key), context.register(list)]
    })
  return context.register(context.obj({ Nums: entries }))
}

/** Takes the objects of the present tags out of the file. */
function removeTags(document: PDFDocument): void {
  const { context } = document
  const root = document.catalog.get(PDFName.of('StructTreeRoot'))
  const remove = (object: PDFObject | undefined, keys: ReadonlySet<string>): void => {
    const target = context.lookup(object)
    if (object instanceof PDFRef) {
      if (target === undefined) return
      context.delete(object)
    }
    if (target instanceof PDFArray) for (const item of target.asArray()) remove(item, keys)
    if (!(target instanceof PDFDict)) return
    for (const [key, value] of target.entries()) if (keys.has(key.decodeText())) remove(value, keys)
  }
  // What a tag points to besides (pages, annotations, forms) belongs to others too.
  remove(root, new Set(['K', 'ParentTree', 'IDTree', 'RoleMap', 'Nums', 'Kids', 'Names', 'A']))
}
