/** What authors are told of the rules of PDF/UA-1 that files break. */
import { rules, type Breach } from './check-pdf.ts'

/** A PDF that was checked. */
export interface CheckedFile {
  file: string
  breaches: readonly Breach[]
}

/** «0 de 106 reglas rotas» */
export function breachCount(breaches: readonly Breach[]): string {
  return `${breaches.length} de ${rules.length} reglas rotas`
}

/** `breachLines` as a command tells it, below what it tells of each file. */
export function breachReport(files: readonly CheckedFile[]): string {
  return breachLines(files)
    .map((line) => `    ${line}`)
    .join('\n')
}

/** How many files may be called PDF/UA-1, and for each of the others what it breaks and how often. */
export function breachLines(files: readonly CheckedFile[]): string[] {
  const broken = files.filter(({ breaches }) => breaches.length > 0)
  const kept = files.length - broken.length
  const few = kept === 1 ? '1 PDF cumple' : `${kept} PDF cumplen`
  return [
    `PDF/UA-1: ${few} las ${rules.length} reglas que una máquina puede revisar${broken.length > 0 ? `, y ${broken.length} no:` : '.'}`,
    ...broken.flatMap(({ file, breaches }) =>
      breaches.map(({ id, broken: what, times }) => `${file}: regla ${id}, ${times} × ${what}`),
    ),
  ]
}
