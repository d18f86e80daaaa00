/** The faces that readers get, as CSS for the render page: text is measured with these very files. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { signFaces } from '../fonts/faces.ts'

const FACES = [
  { family: 'Atkinson Hyperlegible Next', package: 'atkinson-hyperlegible-next', weights: [400, 700] },
  { family: 'Atkinson Hyperlegible Mono', package: 'atkinson-hyperlegible-mono', weights: [400] },
]
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
}

/** `@font-face` rules with the fonts inside, so that nothing is left to load. */
export async function fontCss(): Promise<string> {
  const require = createRequire(import.meta.url)
  const rules = FACES.flatMap((face) =>
    face.weights.flatMap((weight) =>
      Object.entries(SUBSETS).map(async ([subset, range]) => {
        const directory = dirname(require.resolve(`@fontsource/${face.package}/package.json`))
        const bytes = await readFile(
          join(directory, 'files', `${face.package}-${subset}-${weight}-normal.woff2`),
        )
        return fontFace(face.family, bytes, `font-weight:${weight};unicode-range:${range};`)
      }),
    ),
  )
  const signs = signFaces.text
  const bytes = await readFile(require.resolve(signs.file))
  return [...(await Promise.all(rules)), fontFace(signs.family, bytes)].join('\n')
}

function fontFace(family: string, bytes: Buffer, rest = ''): string {
  return `@font-face{font-family:'${family}';${rest}src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`
}
