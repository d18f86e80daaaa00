/**
 * The name nearest to `name` that is the same in a file system and in an address, everywhere:
 * `¿Qué es? (1)` → `que-es-1`.
 *
 * @returns small letters, digits and hyphens between them; an empty text where nothing is left
 */
export function plainName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '')
}
