/** Whether a sentence, or the text, begins at `index`. Reads back over blanks only: texts may be long. */
export function opensSentence(text: string, index: number): boolean {
  let last = index - 1
  while (last >= 0 && /\s/.test(text[last]!)) last--
  return last < 0 || /[.!?…:«“"(¿¡]/.test(text[last]!)
}
