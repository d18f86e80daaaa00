import type { Plugin } from 'vite'
import { patchFiles, type Change } from './patch-files.ts'
import { sayInSpanish } from './say-in-spanish.ts'

/**
 * Slidev's interface has its words in its components, in English only. What a
 * teacher meets is said here in Spanish, file by file below `@slidev/client`;
 * `{1}` is what a template fills in.
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
    'Slides navigation syncing for': 'Sincronización de la vista',
    presenter: 'del docente',
    viewer: 'del aula',
    'Sync Mode': 'Modo de sincronización',
    'Bidirectional Sync': 'En ambos sentidos',
    'Receive Only': 'Solo recibir',
    'Send Only': 'Solo enviar',
    Disable: 'Ninguna',
  },
  'internals/NoteDisplay.vue': { 'No notes.': 'Esta diapositiva no tiene notas.' },
  'internals/SlideLoading.vue': { 'Loading slide...': 'Cargando la diapositiva…' },
  'builtin/CodeBlockWrapper.vue': { Copied: 'Copiado', Copy: 'Copiar' },
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
  'layouts/error.vue': {
    'An error occurred on this slide. Check the terminal for more information.':
      'Esta diapositiva falló. Mira en la terminal por qué.',
    'Failed to fetch this slide. Please check your network connection.':
      'No se pudo traer esta diapositiva. Revisa la conexión a la red.',
  },
}

/** Says Slidev's interface in Spanish. */
export function spanishInterface(): Plugin {
  const changes = Object.entries(words).map(([file, texts]): [string, Change] => [
    file,
    (code, missing) => {
      for (const [english, own] of Object.entries(texts)) {
        const spanish = sayInSpanish(code, english, own)
        if (spanish.times === 0) missing(english)
        code = spanish.code
      }
      return code
    },
  ])
  return patchFiles('spanish-interface', new Map(changes))
}
