/** A CSS string that an HTML `style` element can hold. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}
