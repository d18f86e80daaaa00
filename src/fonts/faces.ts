/** The files of the letters that readers get, as modules of the packages that bring them. */

/** The letters of text and of code: they hold what is written in Latin. */
export const letterFaces = {
  text: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  code: '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-400-normal.woff2',
} as const

/** The files of the letters in every weight and shape that a page or a sheet may ask for. */
export const letterFiles: readonly string[] = [
  letterFaces.text,
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff2',
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2',
  letterFaces.code,
  '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-700-normal.woff2',
]

/** A face that stands behind the letters, for the signs that they lack: arrows, Greek, boxes. */
export interface SignFace {
  /** The name that the style sheets know it by: the last of `--font-text` and of `--font-mono`. */
  family: string
  file: string
  /** Makes its signs as wide as the letters beside them: in code, columns stay in line. */
  sizeAdjust?: string
}

export const signFaces = {
  text: {
    family: 'Course Signs',
    file: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
  },
  code: {
    family: 'Course Signs Mono',
    file: '@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2',
    // Advances of 632 and 602.05 thousandths of the size.
    sizeAdjust: '104.97%',
  },
} as const satisfies Record<string, SignFace>
