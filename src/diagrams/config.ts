/**
 * Mermaid's settings for every diagram. Text is 20 px so that it stays legible when a diagram of
 * five columns is fitted to a slide; colours only separate things for `page/paint.ts`.
 */
import { signFaces } from '../fonts/faces.ts'
import { MONOSPACE } from './vocabulary.ts'

/** CSS families, in the order in which a sign is looked for. */
export const FONT = `'Atkinson Hyperlegible Next', '${signFaces.text.family}'`
const MONO = `'Atkinson Hyperlegible Mono', '${signFaces.text.family}'`
const SIZE = 20
/** In characters. Beyond it Mermaid draws a picture that says so in English. */
export const MAX_TEXT = 20_000

/** What changes the width of a text must be known where it is measured. */
const TEXT_CSS = `
.cluster text, .cluster tspan { font-weight: 700; }
.edgeLabel text, .edgeLabel tspan, .edgeTerminals text, .edgeTerminals tspan { font-size: 18px; }
.node.${MONOSPACE} text { font-family: ${MONO}; }
.usecase-element .label text { text-anchor: middle; }
.tick text { font-size: 14px !important; }
`

const COMMON = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'd',
  maxTextSize: MAX_TEXT,
  maxEdges: 200,
  theme: 'base',
  themeCSS: TEXT_CSS,
  look: 'classic',
  fontFamily: FONT,
  fontSize: SIZE,
  themeVariables: { fontFamily: FONT, fontSize: `${SIZE}px`, lineColor: '#111111', textColor: '#111111' },
  flowchart: {
    htmlLabels: false,
    wrappingWidth: 215,
    nodeSpacing: 34,
    rankSpacing: 46,
    padding: 12,
    diagramPadding: 0,
    subGraphTitleMargin: { top: 6, bottom: 6 },
  },
  sequence: {
    actorFontFamily: FONT,
    actorFontSize: SIZE,
    noteFontFamily: FONT,
    noteFontSize: 18,
    messageFontFamily: FONT,
    messageFontSize: 18,
    mirrorActors: false,
    labelBoxWidth: 84,
    labelBoxHeight: 26,
    wrap: false,
    // Of what a block's label leaves free: less would break its words.
    wrapPadding: 2,
    width: 120,
    actorMargin: 40,
    height: 44,
    boxMargin: 8,
    boxTextMargin: 6,
    messageMargin: 30,
    noteMargin: 10,
    diagramMarginY: 6,
    diagramMarginX: 6,
  },
  // Everything as far up, or left, as its arrows let it: what an arrow leads to from one place
  // stands in one row, however long the ways on from there.
  elk: { layeringStrategy: 'LONGEST_PATH_SOURCE' },
  gantt: { fontSize: 16, sectionFontSize: 16, barHeight: 26, barGap: 6, useWidth: 900, leftPadding: 140 },
  journey: { width: 170, taskFontSize: 16, titleFontFamily: FONT, taskFontFamily: FONT },
  class: { hideEmptyMembersBox: true },
  pie: { useWidth: 640 },
  // Gradients are paint, which drawings don't carry.
  sankey: { linkColor: 'source' },
  c4: { useMaxWidth: true },
}

/** In a row, short labels make narrow nodes, for the sake of the text's size; in a stack, even ones. */
const MIN_WIDTH_IN_A_ROW = 56

/** In px: the figure of a person in a sequence diagram, with the name below. */
const PERSON_HEIGHT = 74

/** The settings for one source. */
export function mermaidConfig(code: string): object {
  const { flowchart, sequence } = COMMON
  if (/^\s*(?:flowchart|graph)\s+(?:LR|RL)\b/.test(code))
    return { ...COMMON, flowchart: { ...flowchart, minNodeWidth: MIN_WIDTH_IN_A_ROW } }
  // Kanban takes this margin too, but leaves no room for it: cards would cover the titles.
  if (/^\s*kanban\b/.test(code))
    return { ...COMMON, flowchart: { ...flowchart, subGraphTitleMargin: { top: 0, bottom: 0 } } }
  // The figure of a person is as tall whatever the height of the others; so is what follows.
  if (/^\s*(?:create\s+)?actor\s/m.test(code) && /^\s*sequenceDiagram\b/.test(code))
    return { ...COMMON, sequence: { ...sequence, height: PERSON_HEIGHT } }
  return COMMON
}
