/** How large a diagram's text becomes in a given box. */
export interface Box {
  width: number
  height: number
}

/** The smallest text on a slide of 980 × 552 px that people at the back can read. */
export const MIN_SLIDE_FONT_PX = 16

/**
 * The size in px of the diagram's smallest text when it is fitted whole into a box of the given
 * inner size, never enlarged beyond `maxScale`.
 */
export function fontSizeIn(diagram: Box & { minFontPx: number }, box: Box, maxScale = 1): number {
  const scale = Math.min(box.width / diagram.width, box.height / diagram.height, maxScale)
  return Math.round(diagram.minFontPx * scale * 10) / 10
}
