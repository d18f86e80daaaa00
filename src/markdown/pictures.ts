import type { Image } from 'mdast'
import { pictureMark } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'
import { element, text } from './nodes.ts'
import type { PageData, PagePicture } from './page.ts'

/**
 * Pictures get the address under which they are published, and their size, so that the page
 * doesn't move when they come. One that stands alone becomes a figure, its title the caption.
 *
 * @param lazy whether those further down wait until the reader comes near
 */
export function pictures({ pictures }: PageData, { lazy }: { lazy: boolean }): Adapter {
  const shown = (
    { src, width, height }: PagePicture,
    { alt, title }: Pick<Image, 'alt' | 'title'>,
  ): Image => ({
    type: 'image',
    url: src,
    alt: alt ?? '',
    title: title ?? null,
    data: {
      hProperties: {
        style: `--ratio: ${Number((width / height).toFixed(3))}`,
        width,
        height,
        ...(lazy && { loading: 'lazy' }),
        decoding: 'async',
      },
    },
  })
  return {
    image(node) {
      const picture = pictures.get(pictureMark(node))
      return picture && shown(picture, node)
    },
    imageReference(node) {
      const picture = pictures.get(pictureMark(node))
      return picture && shown(picture, { alt: node.alt, title: null })
    },
    paragraph(node) {
      const [picture, ...others] = node.children.filter(
        (child) => child.type !== 'text' || child.value.trim() !== '',
      )
      if (picture?.type !== 'image' || others.length > 0) return undefined
      const caption = picture.title ? [element('figcaption', {}, [text(picture.title)])] : []
      return element('figure', { class: 'picture' }, [{ ...picture, title: null }, ...caption])
    },
  }
}
