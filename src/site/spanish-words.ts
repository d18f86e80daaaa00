import type { StarlightPlugin } from '@astrojs/starlight/types'

/** Words of the interface where Starlight's translation isn't the course's. */
export const spanishWords: StarlightPlugin = {
  name: 'course-spanish-words',
  hooks: {
    'i18n:setup'({ injectTranslations }) {
      injectTranslations({
        es: {
          'tableOfContents.overview': 'Al comienzo',
          'sidebarNav.accessibleLabel': 'Páginas del curso',
          'page.previousLink': 'Anterior',
          'page.nextLink': 'Siguiente',
          'expressiveCode.terminalWindowFallbackTitle': 'Terminal',
          'search.devWarning':
            'La búsqueda funciona en el sitio construido: usa «npm run build» y «npm run preview».',
        },
      })
    },
    // Starlight asks every plugin for it.
    'config:setup'() {},
  },
}
