import type { Plugin } from 'vite'

/**
 * Slidev's interface has its words in its components, in English only. What a
 * teacher meets is said here in Spanish, file by file below `@slidev/client`.
 */
export const words: Record<string, Record<string, string>> = {
  'internals/NavControls.vue': {
    'Close fullscreen': 'Salir de pantalla completa',
    'Enter fullscreen': 'Pantalla completa',
    'Go to previous slide': 'Anterior',
    'Go to next slide': 'Siguiente',
    'Show slide overview': 'Ver todas las diapositivas',
    'Switch to light mode theme': 'Fondo claro',
    'Switch to dark mode theme': 'Fondo oscuro',
    'Disable laser pointer': 'Apagar el puntero láser',
    'Enable laser pointer': 'Encender el puntero láser',
    'Hide presenter cursor': 'Ocultar el cursor en el aula',
    'Show presenter cursor': 'Mostrar el cursor en el aula',
    'Hide drawing toolbar': 'Dejar de dibujar',
    'Show drawing toolbar': 'Dibujar',
    'Play Mode': 'Vista del aula',
    'Presenter Mode': 'Vista del docente',
    'Toggle Presenter Layout': 'Cambiar la distribución',
    'More Options': 'Más opciones',
  },
  'internals/SyncControls.vue': {
    'Change sync settings': 'Sincronización entre ventanas',
    'Slides navigation syncing for': 'Sincronización de la',
    'Sync Mode': 'Modo de sincronización',
    'Bidirectional Sync': 'En ambos sentidos',
    'Receive Only': 'Solo recibir',
    'Send Only': 'Solo enviar',
  },
  'internals/Settings.vue': {
    Invert: 'Invertir colores',
    Brightness: 'Brillo',
    Contrast: 'Contraste',
    Saturation: 'Saturación',
    Sepia: 'Sepia',
    'Hue Rotate': 'Giro de tono',
    'Cursor Style': 'Puntero',
    Cursor: 'Cursor',
    Laser: 'Láser',
    'Slide Scale': 'Tamaño',
    Fit: 'Ajustar',
    'Wake Lock': 'Mantener la pantalla encendida',
    'Hide Idle Cursor': 'Ocultar el cursor inactivo',
  },
  'internals/DrawingControls.vue': {
    'Draw with stylus': 'Lápiz',
    'Draw a line': 'Línea',
    'Draw an arrow': 'Flecha',
    'Draw an ellipse': 'Elipse',
    'Draw a rectangle': 'Rectángulo',
    Erase: 'Borrar trazos',
    'Adjust stroke width': 'Grosor',
    'Set brush color': 'Color',
    Undo: 'Deshacer',
    Redo: 'Rehacer',
    Delete: 'Borrar todo',
    'Unpin drawing': 'No fijar los dibujos',
    'Pin drawing': 'Fijar los dibujos',
    'Drawing pinned': 'Dibujos fijados',
    'Drawing unpinned': 'Dibujos sin fijar',
  },
  'internals/ClicksSlider.vue': { 'Clicks in this slide: ': 'Pasos de esta diapositiva: ' },
  'internals/Goto.vue': { 'Goto...': 'Ir a… (número o título)' },
  'internals/QuickOverview.vue': { Close: 'Cerrar', 'Slides Overview': 'Ver todas las diapositivas' },
  'pages/presenter.vue': {
    'Resize notes panel': 'Cambiar el ancho de las notas',
    'Resize notes panel height': 'Cambiar el alto de las notas',
    Current: 'Ahora',
    Next: 'Después',
    'End of the presentation': 'Fin de la presentación',
    Slides: 'Diapositivas',
    'Screen Mirror': 'Pantalla',
    'Increase font size': 'Letra más grande',
    'Decrease font size': 'Letra más pequeña',
    'Presenter - ': 'Docente · ',
  },
  'pages/overview.vue': {
    'Overview - ': 'Todas las diapositivas · ',
    'Switch to light mode theme': 'Fondo claro',
    'Switch to dark mode theme': 'Fondo oscuro',
    'Dark mode': 'Fondo oscuro',
    'Light mode': 'Fondo claro',
    'Play in new tab': 'Abrir en otra pestaña',
  },
  'pages/notes.vue': {
    'Notes - ': 'Notas · ',
    'Close fullscreen': 'Salir de pantalla completa',
    'Enter fullscreen': 'Pantalla completa',
    'Increase font size': 'Letra más grande',
    'Decrease font size': 'Letra más pequeña',
    'Edit notes': 'Ver todas las notas',
    Help: 'Ayuda',
  },
}

/** Says Slidev's interface in Spanish. A word that is no longer there stops the build. */
export function spanishInterface(): Plugin {
  return {
    name: 'deck:spanish-interface',
    enforce: 'pre',
    transform(code, id) {
      if (id.startsWith('\0')) return undefined
      const file = Object.keys(words).find((one) => id.endsWith(`/@slidev/client/${one}`))
      if (!file) return undefined
      let spanish = code
      for (const [english, own] of Object.entries(words[file] ?? {})) {
        const replaced = sayInSpanish(spanish, english, own)
        if (replaced === spanish && english !== own) {
          this.error(`Slidev ya no dice «${english}» en ${file}: corrige spanish-interface.ts.`)
        }
        spanish = replaced
      }
      return { code: spanish, map: null }
    },
  }
}

/** Replaces a whole quoted text, or a whole text between tags; nothing that is only part of one. */
export function sayInSpanish(code: string, english: string, own: string): string {
  const exact = english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const quoted = new RegExp(`(["'\`])${exact}(?=\\1|\\$\\{)`, 'g')
  const between = new RegExp(`(>\\s*)${exact}(?=\\s*<)`, 'g')
  return code
    .replace(quoted, (_, quote: string) => quote + own)
    .replace(between, (_, open: string) => open + own)
}
