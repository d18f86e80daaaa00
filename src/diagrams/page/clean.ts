/**
 * Mermaid's drawing made small and themeable: geometry stays, paint becomes classes of
 * `src/styles/diagrams.css`, and what is invisible goes. Runs in the render page, where the
 * browser can tell sizes and computed styles.
 */
import type { DiagramModel } from '../model.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { removeUnused, stripAttributes } from './attributes.ts'
import { foreignObjectsToText } from './foreign.ts'
import { measure } from './measure.ts'
import { paint, paintMarkers } from './paint.ts'
import { translateWords } from './own-words.ts'
import { drawNumbers, joinBrokenWords, translateBlocks } from './sequence.ts'
import { simplifyRough } from './rough.ts'
import { markSteps } from './steps.ts'
import { restructure } from './structure.ts'
import { flattenTexts } from './texts.ts'

export interface Cleaned {
  svg: string
  width: number
  height: number
  minFontPx: number
  steps: number
}

/** Types whose parts have names of their own in the stylesheet; the others are painted by colour. */
const STRUCTURED = new Set(['flowchart', 'state', 'class'])

/** @param source as `prepare` gives it */
export function clean(
  svg: SVGSVGElement,
  { source, model, vocabulary }: { source: string; model: DiagramModel; vocabulary: Vocabulary },
): Cleaned {
  const structured = STRUCTURED.has(model.kind)
  svg
    .querySelectorAll('script, filter, linearGradient, radialGradient, image, metadata, animate')
    .forEach((junk) => junk.remove())
  // Gantt draws today's date: another picture every day.
  svg.querySelectorAll('.today').forEach((line) => line.remove())
  removeMadeUpIds(svg)
  foreignObjectsToText(svg)
  simplifyRough(svg)
  if (model.kind === 'sequence') joinBrokenWords(svg, model)
  const minFontPx = flattenTexts(svg, structured)
  paintMarkers(svg)
  if (!structured) paint(svg)
  translateWords(svg, model.type, (text) => source.includes(`"${text}"`))
  if (model.kind === 'sequence') {
    translateBlocks(svg)
    drawNumbers(svg)
  }
  const steps = markSteps(svg, model)
  // From here on the drawing is measured as readers will see it, without Mermaid's own style.
  svg.querySelectorAll('style, title, desc').forEach((element) => element.remove())
  svg.setAttribute('font-size', '20')
  if (structured) svg.setAttribute('text-anchor', 'middle')
  if (structured) restructure(svg, model, vocabulary)
  stripAttributes(svg)
  removeUnused(svg)
  const { x, y, width, height } = measure(svg, structured || model.kind === 'sequence')
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`)
  return { svg: new XMLSerializer().serializeToString(svg), width, height, minFontPx, steps }
}

/** A commit without a name gets a random one, which says nothing. */
function removeMadeUpIds(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll('.commit-label')) {
    if (!/^\d+-[0-9a-f]{7}$/.test(label.textContent.trim())) continue
    const background = label.previousElementSibling
    if (background?.matches('.commit-label-bkg')) background.remove()
    label.remove()
  }
}
