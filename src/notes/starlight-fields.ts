/** The fields of a page's frontmatter that are Starlight's own, with the shapes that it takes. */
import * as z from 'zod'
import { day, text, webAddress } from './schema.ts'

const badge = z.strictObject({
  text,
  variant: z.enum(['note', 'tip', 'caution', 'danger', 'success', 'default']).optional(),
  class: text.optional(),
})

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const level = z.int().min(1).max(6)

const neighbour = z.union([
  z.boolean(),
  text,
  z.strictObject({ link: text.optional(), label: text.optional() }),
])

/** What a `link` is for when the browser fetches it by itself. */
const asks = /\b(?:stylesheet|icon|preload|prefetch|modulepreload|preconnect|dns-prefetch|manifest)\b/i

interface HeadTag {
  tag: string
  attrs?: Record<string, string | boolean> | undefined
  content?: string | undefined
}

/** The value of an attribute, whose name HTML reads in any case; '' without it. */
function valueOf({ attrs = {} }: HeadTag, name: string): string {
  return String(Object.entries(attrs).find(([key]) => key.toLowerCase() === name)?.[1] ?? '').trim()
}

/** Whether the browser would fetch something from elsewhere for the tag's sake. */
function asksElsewhere(tag: HeadTag): boolean {
  const { content = '' } = tag
  if (tag.tag === 'link') {
    return asks.test(valueOf(tag, 'rel')) && /^(?:https?:)?\/\//i.test(valueOf(tag, 'href'))
  }
  if (tag.tag === 'style') {
    return /(?:@import\s*|url\(\s*)["']?(?:https?:)?\/\//i.test(content)
  }
  return /\b(?:src|srcset|data|poster)\s*=\s*["']?(?:https?:)?\/\//i.test(content)
}

const headTag = z
  .strictObject({
    tag: z.enum(['title', 'link', 'style', 'meta', 'noscript', 'template']),
    attrs: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    content: z.string().optional(),
  })
  .refine(({ tag, content }) => tag !== 'meta' || content === undefined, {
    error: 'una etiqueta «meta» no tiene contenido',
    params: { hint: 'Escribe «content» dentro de «attrs».' },
  })
  .refine((tag) => valueOf(tag, 'http-equiv').toLowerCase() !== 'refresh', {
    error: 'una página del curso no lleva sola a otra',
    params: { hint: 'Quita esa etiqueta, y pon un enlace en la nota.' },
  })
  .refine((tag) => /^(?:refresh)?$/i.test(valueOf(tag, 'http-equiv')), {
    error: 'lo que puede hacer una página lo dice el sitio, para todas',
    params: { hint: 'Quita la etiqueta que lleva «http-equiv».' },
  })
  .refine((tag) => !asksElsewhere(tag), {
    error: 'una página del curso no pide nada a otros sitios',
    params: { hint: 'Quita esa etiqueta.' },
  })

/** Starlight's, for any page. */
export const starlightFields = {
  sidebar: z
    .strictObject({
      order: z.number().optional().describe('El lugar de la página dentro de su tema.'),
      label: text.optional(),
      hidden: z.boolean().optional(),
      badge: z.union([text, badge]).optional(),
      attrs: attributes.optional(),
    })
    .optional()
    .describe('Su lugar en la barra lateral.'),
  template: z.enum(['doc', 'splash']).optional(),
  banner: z.strictObject({ content: text }).optional(),
  editUrl: z.union([webAddress, z.boolean()]).optional(),
  head: z.array(headTag).optional(),
  hero: z
    .strictObject({
      title: text.optional(),
      tagline: text.optional(),
      actions: z
        .array(
          z.strictObject({
            text,
            link: text,
            variant: z.enum(['primary', 'secondary', 'minimal']).optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  lastUpdated: z.union([day, z.boolean()]).optional(),
  next: neighbour.optional(),
  pagefind: z.boolean().optional(),
  prev: neighbour.optional(),
  tableOfContents: z
    .union([
      z.boolean(),
      z
        .strictObject({ minHeadingLevel: level.default(2), maxHeadingLevel: level.default(3) })
        .refine(({ minHeadingLevel, maxHeadingLevel }) => minHeadingLevel <= maxHeadingLevel, {
          error: '«minHeadingLevel» es mayor que «maxHeadingLevel»',
          params: { hint: 'Cambia uno de los dos.' },
        }),
    ])
    .optional(),
}
