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
        },
      })
    },
    // Starlight asks every plugin for it.
    'config:setup'() {},
  },
}
