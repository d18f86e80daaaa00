/** Whether a sentence, or the text, begins at `index`. */
export function opensSentence(text: string, index: number): boolean {
  return /(?:^|[.!?…:«“"(¿¡])\s*$/.test(text.slice(0, index))
}
