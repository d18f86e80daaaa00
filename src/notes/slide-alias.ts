/**
 * The address of a section's slide in every deck: `plantas-hojas--que-es`.
 * Slidev's router takes no slash in an alias, and two dashes keep page and
 * section apart, since a note's file name never has two in a row.
 *
 * @param slug the note's: `plantas/hojas`
 * @param id the section's heading id, or undefined for the note's cover
 */
export function slideAlias(slug: string, id?: string): string {
  const page = slug.replaceAll('/', '-')
  return id === undefined ? page : `${page}--${id}`
}
