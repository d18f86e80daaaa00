const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** `text` as XML has it, in an attribute too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!)
}
