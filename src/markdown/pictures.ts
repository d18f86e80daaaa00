import type { Image } from 'mdast'
import type { MdastPluginDefinition, MdastPluginEntry } from 'satteri'
import { pictureMark } from '../notes/index.ts'
import { element, text } from './nodes.ts'
import { pageOf, type PagePicture } from './page.ts'

/**
 * Pictures get the address under which they are published, and their size, so that the page
 * doesn't move when they come. One that stands alone becomes a figure, its title the caption.
 *
 * @param lazy whether those further down wait until the reader comes near
 */
export function pictures({ lazy }: { lazy: boolean }): MdastPluginEntry[] {
  return [published(lazy), figures]
}

function published(lazy: boolean): MdastPluginDefinition {
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
    name: 'course-pictures',
    image(node, context) {
      const picture = pageOf(context).pictures.get(pictureMark(node))
      if (picture) context.replaceNode(node, shown(picture, node))
    },
    imageReference(node, context) {
      const picture = pageOf(context).pictures.get(pictureMark(node))
      if (picture) context.replaceNode(node, shown(picture, { alt: node.alt, title: null }))
    },
  }
}

const figures: MdastPluginDefinition = {
  name: 'course-figures',
  paragraph(node, context) {
    const [picture, ...others] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    )
    if (picture?.type !== 'image' || others.length > 0) return
    const caption = picture.title ? [element('figcaption', {}, [text(picture.title)])] : []
    context.replaceNode(
      node,
      element('figure', { class: 'picture' }, [{ ...picture, title: null }, ...caption]),
    )
  },
}
