import { madePages, type MadePage } from '../notes/index.ts'

/** What the site says of a page that the machine makes. */
export interface MadePageTexts {
  title: string
  description: string
}

/** Title and description of the pages that are made of data; those in `src/authors` say their own. */
export const madePageTexts = {
  corrections: {
    title: 'Qué se corrigió',
    description: 'Qué decía un texto anterior, qué es lo correcto y por qué el error resulta tentador.',
  },
  glossary: {
    title: 'Glosario',
    description: 'Los términos del curso, su equivalente en inglés y las formas que conviene evitar.',
  },
  sources: {
    title: 'Fuentes',
    description: 'La bibliografía del curso y en qué páginas se cita cada fuente.',
  },
  downloads: {
    title: 'Descargas y presentaciones',
    description:
      'Los apuntes y las presentaciones en PDF, y las presentaciones para dar clase desde el navegador.',
  },
  data: {
    title: 'Datos del curso',
    description: 'Qué se escribe en cada archivo de datos del curso y en el encabezado de cada nota.',
  },
  vocabulary: {
    title: 'Vocabulario de los diagramas',
    description:
      'Las palabras con que se dibujan los diagramas del curso, qué significa cada una y cómo se agrega otra.',
  },
  rules: {
    title: 'Reglas del revisor',
    description:
      'Qué revisa «npm run lint» y por qué, con un ejemplo mal escrito y otro bien escrito de cada regla.',
  },
} satisfies Partial<Record<MadePage, MadePageTexts>>

/** A page that is made of data. */
export type DataPage = keyof typeof madePageTexts

/** Whether the page with the route id `id` (`referencia/glosario`) is made of data. */
export function isDataPage(id: string): boolean {
  return Object.keys(madePageTexts).some((page) => madePages[page as DataPage] === `/${id}/`)
}

/** Title and description of a made page; undefined when it says its own. */
export function textsOf(page: MadePage): MadePageTexts | undefined {
  return (madePageTexts as Partial<Record<MadePage, MadePageTexts>>)[page]
}
