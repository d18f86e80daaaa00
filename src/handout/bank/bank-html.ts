/** What a note says, as HTML for programs that know nothing of the site: on one line, and whole by itself. */
import type { Element, ElementContent, Root as Hast, Text } from 'hast'
import type { Content } from '../../markdown/nodes.ts'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Adapter } from '../../markdown/adapt.ts'
import { agingFact } from '../../markdown/aging-fact.ts'
import { printedAsides } from '../../markdown/asides.ts'
import { printedElements } from '../../markdown/elements.ts'
import { html } from '../../markdown/html.ts'
import { element, text } from '../../markdown/nodes.ts'
import { renderTree } from '../../markdown/render-tree.ts'
import { rowHeaders } from '../../markdown/row-headers.ts'
import { diagramTitle, isDiagram, pictureMark, type Course, type Note } from '../../notes/index.ts'
import { pictureAddress } from '../../pictures/address.ts'
import type { PublicAddress } from '../../public-address.ts'
import type { FindDiagram, ShownDiagram } from './question-diagrams.ts'

/** Where what is written comes from and where its links may lead. */
export interface BankPlace {
  /** Undefined for what stands in no note. */
  note: Pick<Note, 'slug' | 'pictures' | 'examPictures'> | undefined
  course: Pick<Course, 'pictures'>
  address: PublicAddress
  /** Where the picture of a path can be had, if not from the site. */
  pictureAt?: ((path: string) => string | undefined) | undefined
  /** What is known of a diagram; without it, its title is all that is told. */
  diagramOf?: FindDiagram | undefined
}

/**
 * Content of a note → HTML on one line. Sources are left out; links and pictures of the site have
 * their whole address, or, where that isn't known, are told in words.
 */
export function bankHtml(nodes: readonly Content[], place: BankPlace): string {
  return renderTree(
    { type: 'root', children: [...nodes] },
    {
      adapters: [html, agingFact, printedAsides, printedElements, apart(place)],
      hast: [rowHeaders, wholeLinks(place), onOneLine],
    },
  )
}

/** As `bankHtml`, for what stands within a paragraph. */
export function bankInline(nodes: readonly RootContent[], place: BankPlace): string {
  const only = nodes.length === 1 ? nodes[0] : undefined
  return bankHtml(only?.type === 'paragraph' ? only.children : nodes, place)
}

/** The address of a page of the site, `plantas/hojas/#id`; undefined when nobody knows where the site is. */
export function wholeAddress(path: string, { site, base }: PublicAddress): string | undefined {
  return site && `${site}${base}${path}`
}

/** What a reader of the bank has no use for, or can't get. */
function apart({ note, course, address, pictureAt, diagramOf }: BankPlace): Adapter {
  const shown = (mark: string, alt: string): Content => {
    const used = [...(note?.pictures ?? []), ...(note?.examPictures ?? [])].find((one) => one.mark === mark)
    const file = used && course.pictures.get(used.path)
    if (!used || !file) return text(`[Figura: ${alt}]`)
    // What only a question kept for exams shows is not on the site.
    const published = note?.examPictures.includes(used)
      ? undefined
      : wholeAddress((used.address ?? pictureAddress(file.name)).slice(1), address)
    const src = pictureAt?.(used.path) ?? published
    const { width, height } = file
    return src ? element('img', { src, alt, width, height }) : text(`[Figura: ${alt}]`)
  }
  return {
    footnoteReference: () => [],
    image: (node) => shown(pictureMark(node), node.alt ?? ''),
    imageReference: (node) => shown(pictureMark(node), node.alt ?? ''),
    code(node) {
      if (!isDiagram(node)) return undefined
      const known = diagramOf?.(node.value)
      if (known?.svg) return figure(known, known.svg)
      const said = known ? `${known.title}. ${known.description}` : (diagramTitle(node) ?? toString(node))
      return { type: 'paragraph', children: [text(`[Diagrama: ${said}]`)] }
    },
  }
}

function figure({ title, width }: ShownDiagram, svg: string): Content {
  const style = `--diagram-width: ${Math.round(width)}px`
  return element('figure', { class: 'diagram', style }, [
    { type: 'raw', value: svg },
    element('figcaption', {}, [text(title)]),
  ])
}

/** Links of the course lead to its site, or are plain text where that has no address yet. */
function wholeLinks({ note, address }: BankPlace) {
  return (tree: Hast): void =>
    visit(tree, 'element', (node, index, parent) => {
      const { href } = node.properties
      if (node.tagName !== 'a' || typeof href !== 'string' || /^[a-z][a-z+.-]*:/i.test(href)) return undefined
      // What has no note, a definition, has no place of its own to lead to.
      const path = href.startsWith('#') ? note && `${note.slug}/${href}` : href.replace(/^\//, '')
      const whole = path === undefined ? undefined : wholeAddress(path, address)
      if (whole) node.properties.href = whole
      else if (parent && index !== undefined) {
        parent.children.splice(index, 1, ...node.children)
        return index
      }
      return undefined
    })
}

/** Ends of lines would end the question, or the card. */
function onOneLine(tree: Hast): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') {
      breakLines(node)
      return SKIP
    }
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    if (/^\s*\n\s*$/.test(node.value) && parent.type === 'root') {
      parent.children.splice(index, 1)
      return index
    }
    node.value = node.value.replace(/\s+/g, ' ')
    return undefined
  })
}

/** The lines of code, parted by elements. */
function breakLines(node: Element): void {
  node.children = node.children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'element') {
      breakLines(child)
      return [child]
    }
    if (child.type !== 'text') return [child]
    const last = index === node.children.length - 1
    const lines = (last ? child.value.replace(/\n$/, '') : child.value).split('\n')
    return lines.flatMap((line, at): ElementContent[] => [
      ...(at === 0 ? [] : [{ type: 'element', tagName: 'br', properties: {}, children: [] } as Element]),
      ...(line ? [{ type: 'text', value: line.replaceAll('\t', '    ') } as Text] : []),
    ])
  })
}
