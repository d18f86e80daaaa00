/** What Mermaid writes of its own on a drawing, in Spanish. Runs in the render page. */

/** By type, whole texts; or, with a pattern, the parts of them that are Mermaid's. */
const WORDS: Record<string, { pattern: RegExp; spanish: Record<string, string> }> = {
  c4: {
    pattern: /^\[(.+?)(: .*)?\]$/,
    spanish: {
      Person: 'Persona',
      'External Person': 'Persona externa',
      'Software System': 'Sistema',
      'External Software System': 'Sistema externo',
      System: 'Sistema',
      'External System': 'Sistema externo',
      Container: 'Aplicación',
      Component: 'Componente',
      ENTERPRISE: 'EMPRESA',
      SYSTEM: 'SISTEMA',
      CONTAINER: 'APLICACIÓN',
    },
  },
  requirement: {
    pattern: /^(?:<<)?([\w ]+?)(?:>>$|(: .*)?$)/,
    spanish: {
      Requirement: 'Requisito',
      'Functional Requirement': 'Requisito funcional',
      'Interface Requirement': 'Requisito de interfaz',
      'Performance Requirement': 'Requisito de rendimiento',
      'Physical Requirement': 'Requisito físico',
      'Design Constraint': 'Límite del diseño',
      Element: 'Elemento',
      contains: 'contiene',
      copies: 'copia',
      derives: 'deriva de',
      satisfies: 'satisface',
      verifies: 'comprueba',
      refines: 'precisa',
      traces: 'sigue a',
      Text: 'Texto',
      Type: 'Tipo',
      'Doc Ref': 'Documento',
    },
  },
  cynefin: {
    pattern: /^(.+)$/,
    spanish: {
      Complex: 'Complejo',
      Complicated: 'Complicado',
      Chaotic: 'Caótico',
      Clear: 'Claro',
      Confusion: 'Confuso',
      'Probe → Sense → Respond': 'Probar → percibir → responder',
      'Sense → Analyse → Respond': 'Percibir → analizar → responder',
      'Act → Sense → Respond': 'Actuar → percibir → responder',
      'Sense → Categorise → Respond': 'Percibir → clasificar → responder',
      'Emergent Practices': 'Prácticas emergentes',
      'Good Practices': 'Buenas prácticas',
      'Novel Practices': 'Prácticas nuevas',
      'Best Practices': 'Mejores prácticas',
      Disorder: 'Desorden',
    },
  },
  eventmodeling: {
    pattern: /^(.+)$/,
    spanish: {
      'UI/Automation': 'Pantallas y automatismos',
      'Command/Read Model': 'Comandos y consultas',
      Events: 'Hechos',
    },
  },
  wardley: {
    pattern: /^(.+)$/,
    spanish: {
      Evolution: 'Evolución',
      Visibility: 'Visibilidad',
      Genesis: 'Génesis',
      'Custom Built': 'A medida',
      Product: 'Producto',
      Commodity: 'Mercancía',
    },
  },
}

/** Values that go after a word of a requirement. */
const VALUES: Record<string, Record<string, string>> = {
  Risk: { Low: 'bajo', Medium: 'medio', High: 'alto' },
  Verification: {
    Analysis: 'análisis',
    Demonstration: 'demostración',
    Inspection: 'inspección',
    Test: 'prueba',
  },
}
const NAMES: Record<string, string> = { Risk: 'Riesgo', Verification: 'Comprobación' }

/**
 * Puts Mermaid's own words into Spanish.
 *
 * @param type Mermaid's name for the type of the diagram
 * @param isAuthors whether a text is one of the source's own
 */
export function translateWords(svg: SVGSVGElement, type: string, isAuthors: (text: string) => boolean): void {
  const words = WORDS[type]
  if (!words) return
  for (const row of svg.querySelectorAll('text, tspan')) {
    const text: string = row.childElementCount === 0 ? row.textContent.trim() : ''
    const match: RegExpExecArray | null = words.pattern.exec(text)
    if (!match || isAuthors(text)) continue
    const word = match[1]!
    const value = VALUES[word]?.[(match[2] ?? '').slice(2)]
    if (value) row.textContent = `${NAMES[word]}: ${value}`
    else if (Object.hasOwn(words.spanish, word)) row.textContent = text.replace(word, words.spanish[word]!)
  }
}
