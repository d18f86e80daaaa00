import type { List } from 'mdast'
import { defineRule } from '../rule.ts'
import { writtenTexts } from '../text/literals.ts'
import { nodesOf } from '../text/nodes.ts'
import { pointAt } from '../text/places.ts'
import type { Document } from '../document.ts'
import type { Report } from '../rule.ts'

/** Lists that are read otherwise than they look. */
export default defineRule(
  {
    id: 'lista-mal-escrita',
    severity: 'error',
    stops: true,
    what: 'Una lista pegada al párrafo de arriba, con números que se publicarían distintos, con `1)`, con otros signos que `-`, o con tabulaciones.',
    why: 'Se publicaría como parte del párrafo, o con otros números.',
    advice: 'Deja una línea en blanco antes de la lista, y escríbela con `-`, o con `1.`, `2.` y así.',
    examples: [
      {
        wrong: 'Se hace así.\n2. Se amasa.\n3. Se hornea.\n',
        right: 'Se hace así.\n\n2. Se amasa.\n3. Se hornea.\n',
        finds: ['6:1'],
      },
      { wrong: '1. Uno.\n3. Tres.\n', right: '1. Uno.\n2. Dos.\n', finds: ['6:1'] },
      { wrong: '1) Uno.\n2) Dos.\n', right: '1. Uno.\n2. Dos.\n', finds: ['5:1'] },
      { wrong: '• Uno.\n• Dos.\n', right: '- Uno.\n- Dos.\n', finds: ['5:1'] },
      {
        wrong: 'Se hace así:\na) Amasar\nb) Hornear\n',
        right: 'Se hace así:\n\n1. Amasar\n2. Hornear\n',
        finds: ['6:1'],
      },
      { wrong: '- + Uno.\n', right: '- \\+ Uno.\n', finds: ['5:3'] },
      { wrong: '1989. Un año.\n', right: '1989\\. Un año.\n', finds: ['5:1'] },
      { wrong: '-\tUno.\n', right: '- Uno.\n', finds: ['5:2'] },
      { wrong: 'La cuenta es 20\n+ 5 grados.\n', right: 'La cuenta es 20 + 5 grados.\n', finds: ['6:1'] },
      {
        wrong: '1. Uno.\n  - Harina.\n2. Dos.\n',
        right: '1. Uno.\n   - Harina.\n2. Dos.\n',
        finds: ['6:3'],
      },
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    checkWordBullets(document, report)
    for (const list of nodesOf(document.tree, 'list')) checkList(list, document, report)
    checkSplitLists(document, report)
    for (const { text, start, node } of writtenTexts(document)) {
      const typed = typedList(text)
      if (typed) {
        report({
          message: `«${typed.sign}» no hace una lista: todo se lee como un párrafo`,
          hint: 'Escribe «1.», «2.» y así, o «-», al principio de cada línea.',
          at: pointAt(document, start + typed.at),
        })
        continue
      }
      const held =
        /(?:^|\n)[ \t>]*(?<sign>[-*+](?=.[^\d])|(?<!\n[ \t>]*)\d{1,2}[.)])[\u00a0\u2007\u202f]/u.exec(text)
      if (held?.groups) {
        const { sign = '' } = held.groups
        report({
          message: `«${sign}» no hace una lista: lo sigue un espacio que no se parte`,
          hint: 'Pon en su lugar un espacio corriente.',
          at: pointAt(document, start + held.index + held[0].length - 1 - sign.length),
        })
        continue
      }
      const atLineStart = document.source[start - 1] === '\n' || node.position?.start.column === 1
      const glued = /(?:^|\n)[\s>]*(?:\d{1,9}[.)][ \t]|[•·▪‣–—][ \t]+\S)/u.exec(text)
      // A dash begins what somebody says: only several in a row are a list.
      if (!glued || (glued.index === 0 && !glued[0].startsWith('\n') && !atLineStart)) continue
      const sign = glued[0].trim().split(/\s/)[0]!.replace(/^>+/, '')
      const dashed = /^[–—]/.test(sign)
      // A year or a sum at the start of a line is the end of a sentence.
      if (/^\d/.test(sign) && (!glued[0].startsWith('\n') || Number.parseInt(sign, 10) > 99)) continue
      if (
        (dashed || !/^\d/.test(sign)) &&
        text.split('\n').filter((line) => line.trim().startsWith(sign)).length < 2
      ) {
        continue
      }
      report({
        message: /^\d/.test(sign)
          ? `«${sign}» no empieza una lista: se lee como parte del párrafo`
          : `«${sign}» no hace una lista: todo se lee como un párrafo`,
        hint: /^\d/.test(sign)
          ? 'Deja una línea en blanco antes de la lista.'
          : 'Escribe «-» al principio de cada línea.',
        at: pointAt(document, start + glued.index + glued[0].search(/[^\s>]/)),
      })
    }
  },
)

/** How a word processor, or a hand, counts and marks what stands in lines of its own. */
const typedMarks = [
  /^\(?[a-z]\)[ \t]/i,
  /^[ivx]+[.)][ \t]/i,
  /^\d{1,2}\.-[ \t]/,
  /^\d{1,2}(?:[ºª°]|ro|do|er|to|mo|vo|no)[.)]?[ \t]/,
  /^\(\d{1,2}\)[ \t]/,
  /^\d{1,2}(?:\.\d{1,2})+\.?[ \t]/,
  /^[☐☑✓✔→➔➢➤§▸►\uf0b7\uf0a7]/u,
  /^o[ \t]/,
  /^-(?=\p{L})/u,
]

/** Marks that may as well be words, unless those of two lines follow one another: «a. », «1- », «Paso 1: ». */
const counted =
  /^(?<word>\p{L}+ |#)?(?<count>\d{1,2}|[A-Za-z])(?<sign>\.|:|[ \t]?[-–—](?=[ \t])|(?<=#\d+)[ \t])/u

/** Whether two lines are counted one after the other. */
function follow(one: string, next: string): boolean {
  const [first, second] = [counted.exec(one)?.groups, counted.exec(next)?.groups]
  if (!first || !second || first.word !== second.word || first.sign !== second.sign) return false
  // A letter and a colon are two who speak, or a drive.
  if (/^[A-Za-z]$/.test(first.count!)) {
    if (first.word !== undefined || first.sign === ':') return false
    return first.count!.codePointAt(0)! + 1 === second.count!.codePointAt(0)
  }
  return Number(first.count) + 1 === Number(second.count)
}

/** Two lines of a text, one after the other, that are marked alike; where the first begins. */
function typedList(text: string): { sign: string; at: number } | undefined {
  let at = 0
  const written = text.split('\n')
  const lines = written.map((line) => line.replace(/^[\s>]+/, ''))
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? ''
    const mark =
      typedMarks.find((one) => one.test(line) && one.test(next)) ?? (follow(line, next) ? counted : undefined)
    const { length } = written[index]!
    if (mark) return { sign: mark.exec(line)![0].trim(), at: at + length - line.length }
    at += length + 1
  }
  return undefined
}

/** Bullets of a word processor, each in a paragraph of its own: only its own font has such a letter. */
function checkWordBullets(document: Document, report: Report): void {
  for (const node of nodesOf(document.tree, 'paragraph')) {
    const start = node.position?.start.offset ?? 0
    const written = document.markdown.slice(start, node.position?.end.offset)
    const [bullet] = /^[\uE000-\uF8FF](?=[ \t])/.exec(written) ?? []
    if (bullet === undefined || typedList(written)) continue
    report({
      message: 'La viñeta de un procesador de texto no hace una lista',
      hint: 'Escribe «-» en su lugar, al principio de la línea.',
      at: pointAt(document, start),
    })
  }
}

/** Lists that another one cuts in two, and a line of a sum that is read as a bullet. */
function checkSplitLists({ tree, source }: Document, report: Report): void {
  for (const parent of [tree, ...nodesOf(tree, 'containerDirective'), ...nodesOf(tree, 'blockquote')]) {
    for (const [index, list] of parent.children.entries()) {
      if (list.type !== 'list' || !list.position) continue
      const before = parent.children[index - 1]
      const after = parent.children[index + 1]
      const { line, column } = list.position.start
      const splits = before?.type === 'list' && before.ordered && after?.type === 'list' && after.ordered
      if (!list.ordered && splits && column > 1 && (after.start ?? 1) > 1) {
        report({
          message: 'La lista no queda dentro del paso de arriba, y parte en dos la de los números',
          hint: 'Pon más espacios delante del signo, hasta que quede bajo la primera letra del paso.',
          at: { line, column },
        })
      }
      const glued = before?.type === 'paragraph' && before.position?.end.line === line - 1
      const offset = list.position.start.offset ?? 0
      if (glued && /^\+[ \t]+\d/.test(source.slice(offset, offset + 4))) {
        report({
          message: '«+» al principio de la línea se lee como el signo de una lista, y no se publica',
          hint: 'Si es una suma, junta las dos líneas o escribe «\\+».',
          at: { line, column },
        })
      }
    }
  }
}

function checkList(list: List, document: Document, report: Report): void {
  const marks = list.children.map(({ position }) => {
    const written = document.source.slice(position?.start.offset, position?.end.offset)
    return /^(?:\d{1,9}([.)])|[-*+])([ \t]*)/.exec(written)
  })
  for (const [index, mark] of marks.entries()) {
    if (!mark?.[2]?.includes('\t')) continue
    const { line, column } = list.children[index]!.position!.start
    report({
      message: 'Hay una tabulación después del signo de la lista',
      hint: 'Pon un espacio: una tabulación mide distinto en cada programa.',
      at: { line, column: column + mark[0].indexOf('\t') },
    })
  }
  for (const item of list.children) {
    const [first] = item.children
    if (!first) {
      report({
        message: 'Hay un punto de la lista sin texto',
        hint: 'Escríbelo, o quita la línea.',
        at: item.position?.start,
      })
    }
    if (first?.type !== 'list' || first.position?.start.line !== item.position?.start.line) continue
    report({
      message: 'Una lista empieza dentro de otra, en la misma línea',
      hint: 'Si el segundo signo es parte del texto, ponle delante una barra invertida; si no, baja la lista a la línea siguiente.',
      at: first.position?.start,
    })
  }
  if (!list.ordered) return
  const numbers = marks.map((mark) => Number.parseInt(mark?.[0] ?? '', 10))
  const [first = 1] = numbers
  const parenthesis = marks[0]?.[1] === ')'
  if (parenthesis) {
    report({
      message: `La lista se publica con «${first}.», no con «${first})»`,
      hint: `Escribe «${first}.».`,
      at: list.children[0]?.position?.start,
    })
  }
  if (first > 99) {
    report({
      message: `«${first}.» empieza una lista, y su número se publica aparte`,
      hint: `Si es parte de la frase, escribe «${first}\\.».`,
      at: list.children[0]?.position?.start,
    })
  }
  // All alike is a way to let them count by themselves.
  if (numbers.every((number) => number === first)) return
  const wrong = numbers.findIndex((number, index) => number !== first + index)
  if (wrong === -1) return
  report({
    message: `El «${numbers[wrong]}.» se publica como «${first + wrong}.»`,
    hint: 'Corrige los números, o separa la lista en dos con un texto entre ellas.',
    at: list.children[wrong]?.position?.start,
  })
}
