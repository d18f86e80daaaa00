import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import { ownFields } from './notes/frontmatter.ts'
import { noteSlug, readDataAlone } from './notes/index.ts'
import { courseRoot } from './site/current-course.ts'
import { guideSlug, guidesFolder } from './site/guides.ts'
import { notesLoader } from './site/notes-loader.ts'

const { settings } = await readDataAlone(courseRoot())

export const collections = {
  docs: defineCollection({
    loader: notesLoader(
      glob({
        base: '.',
        pattern: [
          'docs/index.mdx',
          'docs/**/*.md',
          '!docs/**/_*/**',
          '!docs/**/_*',
          ...(settings.pages.authors ? [`${guidesFolder}/*.md`] : []),
        ],
        generateId: ({ entry }) => (entry.startsWith(guidesFolder) ? guideSlug(entry) : noteSlug(entry)),
        // While editing a page is rendered when it is asked for. To build a module of each costs more
        // than to render it.
        deferRender: process.env.NODE_ENV !== 'production',
        retainBody: false,
      }),
    ),
    schema: docsSchema({ extend: z.object(ownFields) }),
  }),
}
