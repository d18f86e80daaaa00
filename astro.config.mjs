import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { readDataAlone } from './src/notes/index.ts'
import { writtenIn } from './src/lectures/index.ts'
import { missedReload } from './src/missed-reload.ts'
import { publicAddress } from './src/public-address.ts'
import { searchIndex } from './src/site/search-index.ts'
import { notesFolder } from './src/site/course-path.ts'
import { guidesFolder } from './src/site/guides.ts'
import { injectMadePages } from './src/site/inject-made-pages.ts'
import { redirectMoved } from './src/site/redirect-moved.ts'
import { redirectDecks } from './src/site/redirect-decks.ts'
import { spanishWords } from './src/site/spanish-words.ts'
import { tellBroken } from './src/site/tell-broken.ts'
import { siteReader } from './src/site/site-reader.ts'
import { courseRoot, currentCourse } from './src/site/current-course.ts'
import { courseProcessor } from './src/markdown/processor.ts'
import { reloadOnData } from './src/site/reload-on-data.ts'
import { elementsModule } from './src/elements/elements-module.ts'
import { publishPictures } from './src/site/publish-pictures.ts'
import { courseShadesModule } from './src/styles/course-shades.ts'
import { courseLetters } from './src/styles/course-letters.ts'
import { courseSignsModule } from './src/styles/course-signs.ts'

const { site, base } = publicAddress()
// Read here and now: what the site's pages remember may be a moment old when this is loaded again.
const data = await readDataAlone(courseRoot())
const said = async () => writtenIn(await currentCourse('fresh'))

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  publicDir: './src/public',
  cacheDir: './.cache/astro',
  vite: {
    plugins: [
      missedReload(),
      redirectDecks(process.env.DECK_URL, base, courseRoot()),
      reloadOnData(courseRoot()),
      tellBroken(courseRoot(), base),
      courseShadesModule(courseRoot(), () => currentCourse('fresh')),
      courseLetters(courseRoot(), said),
      courseSignsModule(said),
      elementsModule(courseRoot(), () => currentCourse('fresh')),
    ],
  },
  markdown: {
    processor: courseProcessor(siteReader, base),
  },
  integrations: [
    starlight({
      title: data.settings.title,
      description: data.settings.description,
      locales: { root: { label: 'Español', lang: 'es' } },
      defaultLocale: 'root',
      markdown: { processedDirs: [notesFolder(courseRoot()), `./${guidesFolder}`] },
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/fonts.css',
        './src/styles/tokens.css',
        'virtual:course-shades.css',
        'virtual:course-signs.css',
        './src/styles/starlight.css',
        './src/styles/notes.css',
        './src/styles/diagrams.css',
      ],
      plugins: [spanishWords],
      routeMiddleware: './src/site/route-data.ts',
      // The index and the search are ours: see `search-index.ts`.
      pagefind: false,
      // Ours, in teaching order: the route middleware writes it on every page.
      sidebar: [],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      disable404Route: true,
      components: {
        Head: './src/components/Head.astro',
        SiteTitle: './src/components/SiteTitle.astro',
        Search: './src/components/Search.astro',
        ThemeProvider: './src/components/ThemeProvider.astro',
        ThemeSelect: './src/components/ThemeSelect.astro',
        LanguageSelect: './src/components/LanguageSelect.astro',
        Sidebar: './src/components/Sidebar.astro',
        PageTitle: './src/components/PageTitle.astro',
        Hero: './src/components/Hero.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        LastUpdated: './src/components/LastUpdated.astro',
        Footer: './src/components/Footer.astro',
      },
    }),
    injectMadePages(courseRoot(), data),
    publishPictures(),
    redirectMoved(site, base),
    searchIndex(),
    // Only with a public address can a sitemap be written; print pages aren't for readers.
    ...(site ? [sitemap({ filter: (page) => !page.includes('/imprimir/') })] : []),
  ],
})
