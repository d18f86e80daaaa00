import type { Adapter } from './adapt.ts'
import { element, link, text, unsearched, type Content } from './nodes.ts'
import type { PageData, PageSlide, SlidePlace } from './page.ts'

/**
 * `:::slide` → the section's key points, with links to the slide in the
 * lectures that show it.
 */
export const slide = (page: PageData): Adapter => keyPoints(page, (place) => place?.places ?? [])

/** As `slide`, for paper: without links. */
export const printedSlide = (page: PageData): Adapter => keyPoints(page, () => [])

function keyPoints(page: PageData, linked: (place: PageSlide | undefined) => SlidePlace[]): Adapter {
  let count = 0
  return {
    containerDirective(node) {
      if (node.name !== 'slide') return undefined
      const place = page.slides[count++]
      const hasPoints = node.children.some((child) => child.type === 'list')
      const links = linked(place)
      return element('div', { class: 'key-points' }, [
        element('div', { class: 'key-points__head', ...(links.length > 0 && unsearched) }, [
          element('p', { class: 'key-points__label' }, [text(label(hasPoints, place))]),
          ...(links.length > 0 ? [placeLinks(links)] : []),
        ]),
        ...node.children,
      ])
    },
  }
}

function label(hasPoints: boolean, place: PageSlide | undefined): string {
  const kind = hasPoints ? 'Puntos clave' : 'En la diapositiva'
  return place?.title ? `${kind}: ${place.title}` : kind
}

function placeLinks(places: SlidePlace[]): Content {
  const [first] = places
  const children =
    places.length === 1
      ? [link(first!.href, [text('Ver la diapositiva')])]
      : places.flatMap(({ href, lecture }, index) => [
          text(index === 0 ? 'Diapositiva: ' : ' · '),
          link(href, [text(lecture)]),
        ])
  return element('p', { class: 'key-points__places' }, children)
}
