/**
 * Colours from a hue: every shade is solved for its contrast (WCAG 2.x), so that any angle of the
 * colour circle gives legible ones, in OKLCH, where equal steps look equal.
 */
import { clampChroma, formatHex, wcagContrast } from 'culori'
import type { DiagramStrength, DiagramWord } from '../notes/index.ts'

export type Mode = 'light' | 'dark'

/** What shades lie on. The same as in `tokens.css`: a test holds them together. */
export const grounds = {
  light: { paper: '#fdfcf9', raised: '#ffffff', sunken: '#f3f1ea', ink: '#16212c' },
  dark: { paper: '#11181f', raised: '#1a232c', sunken: '#0b1116', ink: '#edf1f4' },
} as const

/** The colours of a theme, as `#rrggbb`. */
export interface ThemeShades {
  /** Edges, tabs, bullets: 4:1 or more on every ground. Not for text. */
  hue: string
  /** A tint, under ink. */
  soft: string
  /** Under text in the colour of the paper: 7:1 or more. */
  strong: string
}

/** The colours of a word of the diagrams. */
export interface WordShades {
  /** `#rrggbb`, or undefined where what lies behind shows. */
  fill: string | undefined
  /** The fill of a group, in which others lie: never more than a tint. */
  soft: string | undefined
  /** 3:1 or more on the paper and on the fills of what it may lie on. */
  edge: string
  /** 7:1 or more on `fill`, or on every ground. */
  text: string
}

/** A lightness and how colourful, both of OKLCH. */
interface Look {
  lightness: number
  chroma: number
}

/** A colour of which only the contrast is given. */
interface Solved {
  contrast: number
  chroma: number
}

const themeLooks: Record<Mode, { hue: Solved; strong: Solved; soft: Look }> = {
  light: {
    hue: { contrast: 4.9, chroma: 0.12 },
    strong: { contrast: 7.2, chroma: 0.12 },
    soft: { lightness: 0.926, chroma: 0.026 },
  },
  dark: {
    hue: { contrast: 8, chroma: 0.1 },
    strong: { contrast: 8, chroma: 0.1 },
    soft: { lightness: 0.278, chroma: 0.04 },
  },
}

/**
 * The shades of a theme.
 *
 * @param hue angle in OKLCH, in degrees; any number will do
 */
export function themeShades(hue: number): Record<Mode, ThemeShades> {
  const of = (mode: Mode): ThemeShades => {
    const looks = themeLooks[mode]
    return {
      hue: solve(hue, looks.hue, mode),
      soft: tint(hue, looks.soft),
      strong: solve(hue, looks.strong, mode),
    }
  }
  return { light: of('light'), dark: of('dark') }
}

const fills: Record<Mode, Record<Exclude<DiagramStrength, 'nula'>, Look>> = {
  light: {
    suave: { lightness: 0.952, chroma: 0.019 },
    media: { lightness: 0.874, chroma: 0.055 },
    fuerte: { lightness: 0.415, chroma: 0.08 },
  },
  dark: {
    suave: { lightness: 0.262, chroma: 0.045 },
    media: { lightness: 0.395, chroma: 0.08 },
    fuerte: { lightness: 0.235, chroma: 0.05 },
  },
}
const neutralFills: typeof fills = {
  light: {
    suave: { lightness: 1, chroma: 0 },
    media: { lightness: 0.867, chroma: 0.008 },
    fuerte: { lightness: 0.403, chroma: 0.026 },
  },
  dark: {
    suave: { lightness: 0.279, chroma: 0.024 },
    media: { lightness: 0.388, chroma: 0.022 },
    fuerte: { lightness: 0.17, chroma: 0.014 },
  },
}
const edges: Record<Mode, Solved> = {
  light: { contrast: 7, chroma: 0.13 },
  dark: { contrast: 9, chroma: 0.1 },
}
/** A dark fill needs an edge that is darker still. */
const darkestEdge: Look = { lightness: 0.3, chroma: 0.055 }
const texts: Record<Mode, Look> = {
  light: { lightness: 0.235, chroma: 0.045 },
  dark: { lightness: 0.97, chroma: 0.012 },
}
/** The hue of what is neutral: that of the ink. */
const inkHue = 247
const neutralChroma = 0.026

/** The shades of a word of the diagrams. */
export function wordShades(tone: DiagramWord['tone'], strength: DiagramStrength): Record<Mode, WordShades> {
  const neutral = tone === 'neutro'
  const hue = neutral ? inkHue : tone
  const of = (mode: Mode): WordShades => {
    const { contrast, chroma } = edges[mode]
    const edge = solve(hue, { contrast, chroma: neutral ? neutralChroma : chroma }, mode)
    const { ink } = grounds[mode]
    if (strength === 'nula') return { fill: undefined, soft: undefined, edge, text: ink }
    const looks = (neutral ? neutralFills : fills)[mode]
    const fill = tint(hue, looks[strength])
    const soft = tint(hue, looks.suave)
    const inverted = mode === 'light' && strength === 'fuerte'
    const text = inverted ? grounds.light.raised : shade(hue, texts[mode])
    return { fill, soft, edge: inverted ? shade(hue, darkestEdge) : edge, text }
  }
  return { light: of('light'), dark: of('dark') }
}

/** The hue of yellow. */
const yellow = 93

/** Yellow looks paler than other hues that are as colourful by the numbers: it gets more. */
function colourful(hue: number, chroma: number, most: number): number {
  const near = Math.max(0, Math.cos(((hue - yellow) * Math.PI) / 180)) ** 6
  return chroma * (1 + most * near)
}

/** A fill. */
function tint(hue: number, { lightness, chroma }: Look): string {
  return shade(hue, { lightness, chroma: colourful(hue, chroma, 0.7) })
}

/** The nearest colour of sRGB, as `#rrggbb`: the chroma gives way, never the lightness. */
function shade(hue: number, { lightness, chroma }: Look): string {
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: hue }, 'oklch'))
}

/** The colour of a hue that stands out from the paper just so much: darker on light, lighter on dark. */
function solve(hue: number, { contrast, chroma: plain }: Solved, mode: Mode): string {
  const { paper } = grounds[mode]
  const chroma = colourful(hue, plain, 0.3)
  // Where the contrast is too low, and where it is enough; a step of 8 bits is about 0.003.
  let [low, enough] = mode === 'light' ? [1, 0] : [0, 1]
  while (Math.abs(low - enough) > 0.0005) {
    const lightness = (low + enough) / 2
    if (wcagContrast(shade(hue, { lightness, chroma }), paper) >= contrast) enough = lightness
    else low = lightness
  }
  return shade(hue, { lightness: enough, chroma })
}
