import type { Code } from 'mdast'
import { isDiagram } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'
import { element, text, unsearched, type Content } from './nodes.ts'
import type { PageData, PageDiagram } from './page.ts'

/**
 * Mermaid fence → figure: the SVG, its title, its long description, and a
 * button to enlarge it that `diagram-figure` (`components/client/`) brings to
 * life.
 */
export const diagram = (page: PageData): Adapter =>
  drawn(page, ({ title, description, stepTexts = [], ...picture }) =>
    element('diagram-figure', { class: 'diagram' }, [
      element('figure', {}, [
        frame(picture),
        element('figcaption', {}, [
          element('span', {}, [text(title)]),
          element('button', { type: 'button', class: 'diagram__enlarge', hidden: true, ...unsearched }, [
            text('Ampliar'),
          ]),
        ]),
      ]),
      ...(stepTexts.filter(Boolean).length > 1 ? [steps(stepTexts)] : []),
      element('details', { class: 'diagram__description' }, [
        element('summary', unsearched, [text('Descripción del diagrama')]),
        element('p', {}, [text(description)]),
      ]),
    ]),
  )

/** What each step says that brings something, for who walks through them; without a script the description says all of it. */
function steps(texts: readonly string[]): Content {
  return element(
    'ol',
    { class: 'diagram__steps', hidden: true, ...unsearched },
    texts.flatMap((said, index) => (said ? [element('li', { value: index + 1 }, [text(said)])] : [])),
  )
}

/** As `diagram`, where nothing runs. */
export const plainDiagram = (page: PageData): Adapter =>
  drawn(page, ({ title, description, ...picture }) =>
    element('div', { class: 'diagram' }, [
      element('figure', {}, [frame(picture), element('figcaption', {}, [text(title)])]),
      element('details', {}, [
        element('summary', {}, [text('Descripción del diagrama')]),
        element('p', {}, [text(description)]),
      ]),
    ]),
  )

/** As `diagram`, for paper: the picture and its title. */
export const printedDiagram = (page: PageData): Adapter =>
  drawn(page, ({ title, ...picture }) =>
    element('figure', { class: 'diagram' }, [frame(picture), element('figcaption', {}, [text(title)])]),
  )

/** Puts `figure` in the place of each Mermaid fence, in the order of the page's diagrams. */
function drawn(page: PageData, figure: (picture: PageDiagram) => Content): Adapter {
  let count = 0
  return {
    code: (node) => (isDiagram(node) ? figure(pictureOf(node, count++, page)) : undefined),
  }
}

function pictureOf(node: Code, index: number, { path, diagrams }: PageData): PageDiagram {
  const picture = diagrams[index]
  if (picture?.code === node.value) return picture
  // Publishing the page with a hole where the diagram belongs would hide the fault.
  throw new Error(
    `Un diagrama de ${path ?? 'una página'} quedó sin dibujar. Guarda la nota otra vez, o construye de nuevo con «npm run build».\n${node.value}`,
  )
}

/** Text below this size, in CSS pixels, can't be read with ease: then the frame scrolls instead. */
const readable = 11

/** The SVG in a frame that scrolls sideways when the page is too narrow to read it whole. */
function frame({ svg, width, minFontPx }: Pick<PageDiagram, 'svg' | 'width' | 'minFontPx'>): Content {
  const least = Math.round(width * Math.min(1, readable / minFontPx))
  const style = `--diagram-width: ${Math.round(width)}px; --diagram-least: ${least}px`
  // The description below says it to the search; the labels alone would only blur its excerpts.
  const attributes = { class: 'diagram__frame', style, ...unsearched }
  return element('div', attributes, [{ type: 'raw', value: svg }])
}
