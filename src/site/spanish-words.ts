import type { StarlightPlugin } from '@astrojs/starlight/types'

/** Words of the interface where Starlight's translation isn't the course's. */
export const spanishWords: StarlightPlugin = {
  name: 'course-spanish-words',
  hooks: {
    'i18n:setup'({ injectTranslations }) {
      injectTranslations({
        es: {
          'themeSelect.accessibleLabel': 'Elegir fondo',
          'tableOfContents.overview': 'Al comienzo',
          'sidebarNav.accessibleLabel': 'Páginas del curso',
          // A heading may quote: no quotation marks around it.
          'heading.anchorLabel': 'Sección: {{title}}',
          'page.previousLink': 'Anterior',
          'page.nextLink': 'Siguiente',
          'expressiveCode.terminalWindowFallbackTitle': 'Terminal',
          'pagefind.zero_results': 'Ningún resultado para «[SEARCH_TERM]»',
          'pagefind.many_results': '[COUNT] resultados para «[SEARCH_TERM]»',
          'pagefind.one_result': '[COUNT] resultado para «[SEARCH_TERM]»',
          'pagefind.alt_search': 'Ningún resultado para «[SEARCH_TERM]». Estos son los de «[DIFFERENT_TERM]»',
          'pagefind.search_suggestion':
            'Ningún resultado para «[SEARCH_TERM]». Prueba una de estas búsquedas:',
          'pagefind.searching': 'Buscando «[SEARCH_TERM]»…',
          'search.devWarning':
            'La búsqueda solo funciona en el sitio construido. Usa «npm run build» y después «npm run preview».',
        },
      })
    },
    // Starlight asks every plugin for it.
    'config:setup'() {},
  },
}
