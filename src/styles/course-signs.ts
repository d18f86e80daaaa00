/** The style sheet of the faces for signs that a course's letters lack, with what it uses of them. */
import type { Plugin } from 'vite'
import { signFaces, type SignFace } from '../fonts/faces.ts'
import { drawnBy, rareSigns } from '../fonts/glyphs.ts'

/** What a course says, and what of it is code. */
export interface Said {
  text: string
  code: string
}

/**
 * `@font-face` rules for the signs in what a course says, and nothing else: a course without any
 * publishes no file for them. The families are the last that the style sheets name, so that readers
 * whose system draws a sign fetch nothing either; who prints has no other.
 */
export function courseSigns({ text, code }: Said): string {
  return [
    faceOf(signFaces.text, drawnBy('text', rareSigns(text))),
    faceOf(signFaces.code, drawnBy('code', rareSigns(code))),
  ].join('')
}

function faceOf({ family, file, sizeAdjust }: SignFace, signs?: readonly string[]): string {
  if (signs?.length === 0) return ''
  const range = signs?.map((char) => `U+${char.codePointAt(0)!.toString(16)}`).join(', ')
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    '  font-display: swap;',
    `  src: url('${file}') format('woff2');`,
    ...(sizeAdjust ? [`  size-adjust: ${sizeAdjust};`] : []),
    ...(range ? [`  unicode-range: ${range};`] : []),
    '}\n',
  ].join('\n')
}

/** The name under which a style sheet or a script imports it. */
const id = 'virtual:course-signs.css'

/**
 * Gives `virtual:course-signs.css`. While serving it has whole faces: what is written next may have
 * any sign.
 *
 * @param said reads what the course says
 */
export function courseSignsModule(said: () => Promise<Said>): Plugin {
  let serving = false
  return {
    name: 'course-signs',
    config: (_, { command }) => void (serving = command === 'serve'),
    // While serving, a page asks for it as for a file.
    resolveId: (source) => (source === id || source === `/${id}` ? id : undefined),
    async load(source) {
      if (source !== id) return undefined
      if (serving)
        return Object.values(signFaces)
          .map((face) => faceOf(face))
          .join('')
      return courseSigns(await said())
    },
  }
}
