import { bundledLanguagesInfo } from 'shiki/langs'
import { nearest } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** Names that are no language to the highlighter and mean something all the same. */
const own = ['text', 'txt', 'plaintext', 'mermaid']

const known: ReadonlySet<string> = new Set([
  ...own,
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
])

/** What may follow the language, besides what the practice reads: a title, lines to mark. */
const words = /(?<=^|\s)(?:title="[^"]*"|\{[\d\s,-]+\})(?=\s|$)/g

/** A language that the highlighter doesn't know, or words after it that mean nothing. */
export default defineRule(
  {
    id: 'lenguaje-del-bloque',
    severity: 'error',
    stops: true,
    what: 'Un bloque de código en un lenguaje que no se conoce, o con palabras después de él que no quieren decir nada.',
    why: 'No se colorea, un diagrama no se dibuja, y lo que no se entiende no hace nada.',
    advice:
      'Corrige el nombre: va en minúsculas. Si no es ninguno, `text`. Después solo puede ir `title="…"`.',
    examples: [
      { wrong: '```Bash\nls\n```\n', right: '```bash\nls\n```\n', finds: ['5:4'] },
      { wrong: '```yalm\na: 1\n```\n', right: '```yaml\na: 1\n```\n', finds: ['5:4'] },
      {
        wrong: '```yaml [pan.yml]\na: 1\n```\n',
        right: '```yaml title="pan.yml"\na: 1\n```\n',
        finds: ['5:9'],
      },
    ],
  },
  ({ tree, kind, source }, _context, report) => {
    if (kind !== 'note' && kind !== 'lecture') return
    for (const { lang, meta, position } of nodesOf(tree, 'code')) {
      if (!lang || !position) continue
      const { start } = position
      const line = source.slice(start.offset).split('\n', 1)[0]!
      const column = start.column + /^[`~]+\s*/.exec(line)![0].length
      if (!known.has(lang)) {
        const lower = lang.toLowerCase()
        const near = known.has(lower) ? lower : nearest(lang, [...known])
        report({
          message: `No se conoce el lenguaje «${lang}»`,
          hint: near ? `¿Querías decir «${near}»?` : 'Escribe uno que exista, o «text».',
          at: { line: start.line, column },
          expected: near ? [near] : [],
        })
      }
      // What follows in a lecture is Slidev's.
      const [strange] = kind === 'note' && meta ? strangeWords(meta) : []
      if (strange !== undefined) {
        report({
          message: `Después del lenguaje no se entiende «${strange}»`,
          hint: /^title=/.test(strange)
            ? 'Un título va entre dos comillas rectas, sin otras dentro: «title="…"».'
            : 'Quítalo, o escribe «title="…"» si es un título.',
          at: {
            line: start.line,
            column: start.column + Math.max(0, line.indexOf(strange, column - start.column + lang.length)),
          },
        })
      }
    }
  },
)

/** The stretches of what follows a language that mean nothing. */
function strangeWords(meta: string): string[] {
  return meta
    .replace(words, (known) => '\n'.repeat(known.length))
    .split('\n')
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== '')
}
