/** A page that is made from data, in the theme «Referencia». */
export interface ReferencePage {
  title: string
  /** Site path. */
  path: string
  description: string
}

/** Title, address and description of the pages that are made from data. */
export const reference = {
  corrections: {
    title: 'Qué se corrigió',
    path: '/referencia/que-se-corrigio/',
    description: 'Qué decían los apuntes originales, qué es lo correcto y por qué el error resulta tentador.',
  },
  glossary: {
    title: 'Glosario',
    path: '/referencia/glosario/',
    description: 'Los términos del curso, su equivalente en inglés y las formas que conviene evitar.',
  },
  sources: {
    title: 'Fuentes',
    path: '/referencia/fuentes/',
    description: 'La bibliografía del curso y en qué páginas se cita cada fuente.',
  },
  downloads: {
    title: 'Descargas y presentaciones',
    path: '/referencia/descargas/',
    description:
      'Los apuntes y las presentaciones en PDF, y las presentaciones para dar clase desde el navegador.',
  },
  vocabulary: {
    title: 'Vocabulario de los diagramas',
    path: '/referencia/vocabulario-de-los-diagramas/',
    description: 'Las clases con las que se dibujan los diagramas del curso, y qué significa cada una.',
  },
  rules: {
    title: 'Reglas del revisor',
    path: '/referencia/reglas/',
    description:
      'Qué revisa «npm run lint» y por qué, con un ejemplo mal escrito y otro bien escrito de cada regla.',
  },
} satisfies Record<string, ReferencePage>

const { vocabulary, rules, ...forReaders } = reference

/** In the sidebar's order: first those for readers… */
export const readerPages: readonly ReferencePage[] = Object.values(forReaders)

/** …and, after the guide for authors, those that go with it. */
export const authorPages: readonly ReferencePage[] = [vocabulary, rules]

export const referencePages: readonly ReferencePage[] = [...readerPages, ...authorPages]
