import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { pointAt } from '../text/places.ts'

/** What MDX, the home page's language, reads as code: braces, and angles that open a tag. */
const code = /\\[\s\S]|\{|<(?![\s=])/g

/** The home page's text that MDX would run, or fail on. */
export default defineRule(
  {
    id: 'codigo-en-la-portada',
    severity: 'error',
    stops: true,
    what: 'Una llave, `{`, o un ángulo, `<`, en el texto de la portada.',
    why: 'La portada está escrita en MDX, donde esos signos abren código: la construcción se detiene, o lo que va dentro no se publica.',
    advice:
      'Escribe `\\{` o `\\<`, o pon el ejemplo en letra de código. Una dirección va como `[texto](dirección)`.',
    examples: [
      { path: 'docs/index.mdx', wrong: 'Va {pan} hoy.\n', right: 'Va \\{pan} hoy.\n', finds: ['5:4'] },
      {
        path: 'docs/index.mdx',
        wrong: 'Va {pan} {/* *hoy*, `{` */} ya.\n',
        right: 'Va \\{pan} {/* *hoy*, `{` y\nmás */} ya.\n',
        finds: ['5:4'],
      },
      { path: 'docs/index.mdx', wrong: 'Va 3 <5 hoy.\n', right: 'Va 3 \\<5 hoy.\n', finds: ['5:6'] },
      {
        path: 'docs/index.mdx',
        wrong: '- Va <pan> hoy.\n\n<!-- pendiente -->\n',
        right: '- Va `<pan>` hoy.\n\n{/* pendiente */}\n',
        finds: ['5:6', '7:1'],
      },
      {
        path: 'docs/index.mdx',
        wrong: 'Mira <https://ejemplo.org/>.\n',
        right: 'Mira [el ejemplo](https://ejemplo.org/).\n',
        finds: ['5:6'],
      },
      {
        path: 'docs/index.mdx',
        wrong: 'Uno.\n\n<Pan />\n',
        right: 'Uno y dos.\n\n```text\n<Pan />\n```\n',
        finds: ['7:1'],
      },
    ],
  },
  (document, _context, report) => {
    const { tree, kind, source, markdown } = document
    if (kind !== 'home') return
    const found = (from: number): void => {
      const sign = source[from]!
      report({
        message: `«${sign}» abre código en la portada, que está en MDX`,
        hint: source.startsWith('<!--', from)
          ? 'Un comentario se escribe «{/* … */}».'
          : `Si es parte del texto, escribe «\\${sign}», o ponlo en letra de código.`,
        at: pointAt(document, from),
      })
    }
    const signsIn = (written: string, from: number, to: number): void => {
      for (const { 0: sign, index } of written.slice(from, to).matchAll(code)) {
        if (!sign.startsWith('\\')) found(from + index)
      }
    }
    const spans = (type: 'text' | 'html' | 'link' | 'code'): [from: number, to: number][] =>
      nodesOf(tree, type).map(({ position }) => [position!.start.offset!, position!.end.offset!])
    for (const [from, to] of spans('text')) signsIn(markdown, from, to)
    for (const [from] of spans('html')) found(from)
    for (const [from] of spans('link')) if (source[from] === '<') found(from)
    const codes = spans('code')
    for (const { 1: name, index } of source.matchAll(/^[ \t]*<([A-Z]\w*)/gm)) {
      const known = new RegExp(`^import\\s[^'"]*\\b${name}\\b`, 'm').test(source)
      if (known || codes.some(([from, to]) => index >= from && index < to)) continue
      found(source.indexOf('<', index))
    }
    // Four blanks make no code in MDX.
    for (const [from, to] of codes) if (!/[`~]/.test(source[from]!)) signsIn(source, from, to)
  },
)
