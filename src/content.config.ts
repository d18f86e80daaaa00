import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './docs',
      pattern: ['index.mdx', '**/*.md', '!**/_*/**', '!**/_*'],
      // Rendered as a module: a broken note stops the build (the loader would only log it), and
      // a page never comes from a cache that knows nothing of the glossary or the bibliography.
      deferRender: true,
    }),
    schema: docsSchema({
      extend: z.object({
        /** Ids of the original statements that the page teaches. */
        afirmaciones: z.array(z.string()).optional(),
        /** Why the page has no slides. */
        'sin-diapositivas': z.string().optional(),
      }),
    }),
  }),
}
