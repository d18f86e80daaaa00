/** Joins the lines of a label: what is told apart by a line break must not run together when it is read. */

/** Words with which a phrase goes on in the next line, or that leave it open before a break. */
const JOINTS = new Set(
  'a al ante bajo con contra cuando de del desde donde e el en entre hacia hasta la las lo los mediante mi mis ni o para pero por que según si sin sino sobre su sus tras tu tus u un una unas unos y'.split(
    ' ',
  ),
)

/**
 * The lines of a label on one line: with a comma, unless the phrase goes on over the break
 * («Taller / de pan», «Receta: / centeno», «¿Quedó / harina?», «Sitio / terminado»).
 */
export function joinLines(lines: string[]): string {
  let text = ''
  for (const line of lines.map((one) => one.trim()).filter(Boolean))
    text += text === '' ? line : `${goesOn(text, line) ? ' ' : ', '}${line}`
  return text
}

function goesOn(before: string, after: string): boolean {
  if (/[,;:.…!?¿¡(«—–-]$/.test(before) || /^[,;:.…!?)»(—–-]/.test(after)) return true
  // What was opened goes on until it is closed.
  if (/[¿¡(«][^?!)»]*$/.test(before)) return true
  // A word alone belongs to what it follows; a name or a number says something else.
  if (/^\p{Ll}+$/u.test(after)) return true
  const last = /(?<!\p{L})\p{L}+$/u.exec(before)?.[0] ?? ''
  const first = /^\p{L}+(?!\p{L})/u.exec(after)?.[0] ?? ''
  return JOINTS.has(last.toLowerCase()) || JOINTS.has(first)
}
