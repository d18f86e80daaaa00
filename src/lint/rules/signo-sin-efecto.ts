import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'
import { writtenTexts } from '../text/literals.ts'
import { matchesIn } from '../text/mentions.ts'
import { nodesOf } from '../text/nodes.ts'
import { corrections, dialects, formula, turned, wikiLink } from '../text/other-dialects.ts'
import { rangeAt } from '../text/places.ts'

/** What is written as the name of a character, also without its end where the name is a usual one. */
const references =
  /&(?:#?\w+;|(?:#x?[\da-f]+|nbsp|lt|gt|amp|quot|apos|copy|reg|euro|[nm]dash|hellip|[lr]aquo|[aeiou]acute|ntilde|iquest|iexcl)(?![\w;=]))/gi

/** Whether a name of HTML stands for a character that can be published. */
function isCharacter(name: string): boolean {
  return name.endsWith(';') && ![name, '\ufffd'].includes(toString(parseMarkdown(name)))
}

/** Marks of other dialects of Markdown. */
export default defineRule(
  {
    id: 'signo-sin-efecto',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Un signo que en otros programas hace algo y aquí se publica tal cual: un título sin espacio tras `##`, `==resaltado==`, `x^2^`, `[[enlace]]`, `[!NOTE]`, `{width=300}`, un enlace al revés.',
    why: 'Quien lee ve los signos en medio de la frase.',
    advice: 'Escríbelo como dice el hallazgo; si es texto que se debe ver, ponlo en letra de código.',
    examples: [
      {
        wrong: '##Otra parte\n\nMira (la hoja)[/plantas/hoja/], que es ==verde== y mide 3 m^2^.\n',
        right:
          '## Otra parte\n\n::no-slide{reason="Ejemplo"}\n\nMira [la hoja](/plantas/hoja/), que es **verde** y mide 3 m².\n',
        finds: ['5:1', '7:6', '7:40', '7:60'],
      },
      {
        wrong: 'Va ![[hoja.svg]] con [[hoja]], una nota^[al pie] y $$a + b$$ o $a = b$.\n',
        right: 'Va la hoja con su tallo, una nota al pie y «a + b», a $5 o $6.\n',
        finds: ['5:4', '5:22', '5:40', '5:52', '5:64'],
      },
      {
        wrong: 'Va %%¿sí?%% bien :tada: con H~2~O.\n\n´´´sh\nls\n´´´\n\n```sh ls```\n',
        right: '<!-- ¿Sí? -->\n\nVa bien con H₂O.\n\n```sh\nls\n```\n',
        finds: ['5:4', '5:18', '5:30', '7:1', '9:1', '11:1'],
      },
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    const tell = (start: number, end: number, hint: string): void => {
      const sign = document.markdown.slice(start, end).replace(/\s+/g, ' ')
      report({
        message: `«${sign.length > 40 ? `${sign.slice(0, 39)}…` : sign}» se publica tal cual`,
        hint,
        at: rangeAt(document, start, end - start),
      })
    }
    for (const { value, position } of nodesOf(document.tree, 'inlineCode')) {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
      const written = document.markdown.slice(start, end)
      if (document.markdown[start - 1] === '$' && document.markdown[end] === '$') {
        tell(start - 1, end + 1, formula)
      } else if (!value.includes('`') && /^(?:```|``\n)/.test(written)) {
        tell(start, end, 'Las líneas «```» de un bloque de código van solas, antes y después de él.')
      }
    }
    // What other programs read whole, these signs cut in pieces here.
    for (const { opening, hint, closing, nodes } of [
      { opening: '{', closing: '}', hint: corrections, nodes: nodesOf(document.tree, 'delete') },
      { opening: '[[', closing: ']]', hint: wikiLink, nodes: nodesOf(document.tree, 'emphasis') },
    ]) {
      for (const { position } of nodes) {
        const from = (position?.start.offset ?? 0) - opening.length
        const to = position?.end.offset ?? 0
        if (from < 0 || !document.markdown.startsWith(opening, from)) continue
        if (document.markdown.startsWith(closing, to)) tell(from, to + closing.length, hint)
      }
    }
    for (const { alt, position } of nodesOf(document.tree, 'image')) {
      const size = /\|\s*\d+(?:x\d+)?$/.exec(alt ?? '')
      if (!size || !position) continue
      const from = document.markdown.indexOf(size[0], position.start.offset)
      tell(from, from + size[0].length, 'Una figura se ve al ancho que le toca: quita el tamaño.')
    }
    for (const { position } of nodesOf(document.tree, 'link')) {
      // A whole address is a link by itself, between what was to make it one.
      const { markdown } = document
      const from = position?.start.offset ?? 0
      if (markdown[from - 1] === '<' && /^(?:https?:|www\.)/i.test(markdown.slice(from))) {
        tell(
          from - 1,
          position?.end.offset ?? from,
          'Una dirección no lleva espacios: escribe «%20» en lugar de cada uno.',
        )
      }
      const [before = ''] =
        /(?<!\\)\([^()\n]+\)\[$/.exec(markdown.slice(0, position?.start.offset ?? 0)) ?? []
      const end = position?.end.offset ?? 0
      if (before !== '' && markdown[end] === ']')
        tell(position!.start.offset! - before.length, end + 1, turned)
    }
    for (const { text, start } of writtenTexts(document)) {
      for (const { 0: name, index } of text.matchAll(references)) {
        if (text[index - 1] === '\\' || isCharacter(name)) continue
        tell(start + index, start + index + name.length, 'Escribe el signo mismo.')
      }
      if (!telling.test(text)) continue
      for (const { pattern, hint, opens } of everywhere) {
        for (const match of matchesIn(text, pattern)) {
          const [from, to] = match.indices!.groups!.signo!
          if (text[from - 1] === '\\') continue
          if (opens && !opensLine(document.markdown, start + from)) continue
          tell(start + from, start + to, hint)
        }
      }
    }
  },
)

const everywhere = dialects.map((dialect) => ({
  ...dialect,
  pattern: new RegExp(dialect.pattern.source, `${dialect.pattern.flags}g`),
}))

/** What a sign of another dialect has, and most texts have not. */
const telling =
  /[#[\]^=+|$\\{%~´‘’┌╔╭<*]|'''|!!!|\.\.|:[a-z\d+-]|(?:^|\n)[ \t]*(?::|h[1-6]\.|bq\.|Table:|Figure:|import )/i

/** Whether what stands at `at` is the first of its line, but for marks of lists and quotes. */
function opensLine(markdown: string, at: number): boolean {
  const before = markdown.slice(markdown.lastIndexOf('\n', at - 1) + 1, at)
  return /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(before)
}
