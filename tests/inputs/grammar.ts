/** Notes as authors write them, right and wrong, with what each piece is meant to say. */
import * as fc from 'fast-check'

/** A piece of Markdown, and what a reader is to read of it. */
interface Piece {
  markdown: string
  text: string
}

/** A block: each of `texts` is to be read in one go. */
interface Block {
  markdown: string
  texts: string[]
  /** What of them is said with a slide; all of them by default. */
  said?: string[]
}

/** A whole note, with what is to be read on its page and paper, on its slides, and what is said with them. */
export interface WrittenNote {
  markdown: string
  read: string[]
  shown: string[]
  said: string[]
}

const plain = (markdown: string): Piece => ({ markdown, text: markdown })

/** One of `usual`, and now and then one of `others`. */
function rarely(usual: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

const word = fc
  .constantFrom(
    ...'hoja pan harina ñandú vergüenza raíz corazón 3 1.5 2,5 luz de la que horno masa agua sal árbol Ávila'.split(
      ' ',
    ),
  )
  .map(plain)

const words = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((pieces) => plain(pieces.map(({ text }) => text).join(' ')))

/** Signs as they stand in Spanish sentences. */
const signed = fc
  .tuple(
    fc.constantFrom<[string, string]>(
      ['¿', '?'],
      ['¡', '!'],
      ['«', '»'],
      ['“', '”'],
      ['(', ')'],
      ['— ', ' —'],
      ['', '…'],
      ['', ','],
      ['', ';'],
      ['', ':'],
      ['"', '"'],
      ["'", "'"],
      ['{', '}'],
    ),
    words,
  )
  .map(([[open, close], { text }]) => plain(`${open}${text}${close}`))

/** Text that Markdown or a tool may take for a mark. */
const odd = fc
  .constantFrom(
    'entre 5~7 y 8~9',
    'hoja@1.2-verde',
    'a < b',
    'b > a',
    'x <y',
    '2 * 3',
    'mi_hoja_verde',
    '_hoja',
    'hoja*',
    '`hoja',
    '~~hoja',
    '#2',
    '# hoja',
    '$hoja',
    '{{ hoja }}',
    '{hoja}',
    'hoja|pan',
    '&',
    'AT&T',
    '&copia;',
    'pan:integral',
    '10:30',
    ':hoja',
    '::hoja',
    '::: hoja',
    ':::',
    '--',
    '---',
    '===',
    '-hoja',
    '1989. hoja',
    'C:\\pan',
    '\\hoja',
    '100 %',
    '^hoja',
    'hoja^2^',
    '<none>:<none>',
    '<hoja>',
    '</hoja>',
    'https://ejemplo.org/»',
    '[hoja]',
    '[hoja][pan]',
    '[hoja](mi pan)',
    '![hoja](mi pan.png)',
    '[^hoja-2019]',
    '[ ] hoja',
    '|',
    '| hoja |',
    'click]',
    '[click]',
    '\u200b',
    'ho\u00adja',
    '3\u00a0kg',
    'hoja\u2028',
    '\u202ehoja',
  )
  .map(plain)

const code = fc
  .constantFrom(
    'ls -l',
    'a | b',
    '<hoja>',
    '{{ x }}',
    '**',
    '$HOME',
    '&amp;',
    ':::',
    'C:\\pan',
    '--hoja',
    '#1;',
  )
  .map((text) => ({ markdown: `\`${text}\``, text }))

const escaped = fc
  .constantFrom('*', '_', '`', '[', ']', '<', '#', '\\', '|', '~', '{', ':', '>', '!', '-', '+', '&', '$')
  .map((sign) => ({ markdown: `\\${sign}`, text: sign }))

const entity = fc
  .constantFrom<[string, string]>(['&amp;', '&'], ['&lt;', '<'], ['&copy;', '©'], ['&#241;', 'ñ'])
  .map(([markdown, text]) => ({ markdown, text }))

const note = fc.constantFrom('hoja-2020', 'pan-2018').map((key) => ({ markdown: `[^${key}]`, text: '' }))

/** Pieces in a row, with a blank between them or none. */
function row(piece: fc.Arbitrary<Piece>, maxLength: number): fc.Arbitrary<Piece> {
  return fc.array(fc.tuple(piece, fc.boolean()), { minLength: 1, maxLength }).map((pieces) =>
    pieces.reduce(
      (all, [{ markdown, text }, glued], index) => {
        const between = index === 0 || (glued && text !== '') || text === '' ? '' : ' '
        return { markdown: all.markdown + between + markdown, text: all.text + between + text }
      },
      { markdown: '', text: '' },
    ),
  )
}

const simple = fc.oneof({ weight: 6, arbitrary: words }, { weight: 3, arbitrary: signed }, code)

const marked = fc
  .tuple(fc.constantFrom('**', '*', '~~', '***'), row(simple, 2))
  .map(([mark, { markdown, text }]) => ({ markdown: mark + markdown + mark, text }))

const link = fc
  .tuple(
    row(simple, 2),
    fc.constantFrom('/', 'https://ejemplo.org/a_(b)', '<https://ejemplo.org/mi pan/>', '/#_top'),
  )
  .map(([{ markdown, text }, url]) => ({ markdown: `[${markdown}](${url})`, text }))

const fact = row(simple, 2).map(({ markdown, text }) => ({
  markdown: `:dato[${markdown}]{revisar-antes-de="2027-06-01"}`,
  text,
}))

/** What stands in a sentence. */
const phrase = row(
  fc.oneof(
    { weight: 12, arbitrary: words },
    { weight: 4, arbitrary: signed },
    { weight: 4, arbitrary: marked },
    { weight: 3, arbitrary: code },
    { weight: 2, arbitrary: link },
    { weight: 2, arbitrary: escaped },
    { weight: 1, arbitrary: entity },
    { weight: 1, arbitrary: fact },
    { weight: 1, arbitrary: note },
    { weight: 3, arbitrary: odd },
  ),
  6,
)

/** The same without what seldom goes well: most notes are to pass. */
const tame = row(
  fc.oneof(
    { weight: 12, arbitrary: words },
    { weight: 3, arbitrary: signed },
    { weight: 3, arbitrary: marked },
    { weight: 2, arbitrary: code },
    { weight: 1, arbitrary: link },
    { weight: 1, arbitrary: escaped },
    { weight: 1, arbitrary: entity },
    { weight: 1, arbitrary: note },
  ),
  4,
).map(({ markdown, text }) => ({ markdown: `Pan ${markdown} fin.`, text: `Pan ${text} fin.` }))

const sentence = fc.oneof({ weight: 12, arbitrary: tame }, { weight: 1, arbitrary: phrase })

const block = ({ markdown, text }: Piece): Block => ({ markdown, texts: [text] })

const paragraph = fc.oneof(
  { weight: 5, arbitrary: sentence.map(block) },
  fc.tuple(sentence, fc.constantFrom('\n', '\\\n', '  \n'), sentence).map(([a, end, b]) => ({
    markdown: a.markdown + end + b.markdown,
    texts: [a.text, b.text],
  })),
)

const list = fc
  .tuple(rarely(['-', '1.', '*', '+'], ['1)']), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([mark, items]) => ({
    markdown: items
      .map(({ markdown }, index) => `${mark.replace('1', String(index + 1))} ${markdown}`)
      .join('\n'),
    texts: items.map(({ text }) => text),
  }))

const table = fc.integer({ min: 2, max: 3 }).chain((columns) => {
  const size = { minLength: columns, maxLength: columns }
  return fc
    .tuple(
      fc.array(words, size),
      fc.array(
        fc.oneof(
          { weight: 20, arbitrary: fc.array(sentence, size) },
          { weight: 1, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }) },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([head, rows]) => {
      const lines = [head, ...rows].map((cells) => `| ${cells.map(({ markdown }) => markdown).join(' | ')} |`)
      lines.splice(1, 0, `|${' --- |'.repeat(columns)}`)
      return { markdown: lines.join('\n'), texts: [head, ...rows].flat().map(({ text }) => text) }
    })
})

const fence = fc
  .tuple(
    rarely(['text', 'yaml', 'js'], ['Bash', '', 'console']),
    fc.array(
      fc.constantFrom(
        'hoja: 1',
        ':::',
        '$ ls | wc',
        '<script>alert(1)</script>',
        '{{ x }}',
        '---',
        '# hoja',
        '  pan',
        '',
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([lang, lines]): Block => ({
    markdown: `\`\`\`${lang}\n${lines.join('\n')}\n\`\`\``,
    texts: lines.map((line) => line.trim()),
    // Looked at, not read aloud.
    said: [],
  }))

const quote = sentence.map(({ markdown, text }) => ({ markdown: `> ${markdown}`, texts: [text] }))

const subheading = fc
  .tuple(words, fc.nat(9999))
  .map(([{ text }, number]) => block(plain(`### ${text} ${number}`)))
  .map(({ markdown }) => ({ markdown, texts: [markdown.slice(4)] }))

const aside = fc
  .tuple(
    rarely([':::note', ':::tip[Un título]', '::::caution'], [':::danger [Mal]', ':::nota']),
    paragraph,
    fc.boolean(),
  )
  .map(([open, { markdown, texts }, tight]) => {
    const gap = tight ? '\n' : '\n\n'
    return { markdown: `${open}${gap}${markdown}${gap}${/^:+/.exec(open)![0]}`, texts }
  })

const prose = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: paragraph },
    { weight: 3, arbitrary: list },
    { weight: 2, arbitrary: table },
    { weight: 2, arbitrary: fence },
    { weight: 1, arbitrary: quote },
    { weight: 1, arbitrary: subheading },
    { weight: 1, arbitrary: aside },
  ),
  { minLength: 1, maxLength: 3 },
)

const onSlide = fc.array(fc.oneof({ weight: 4, arbitrary: list }, table, fence, aside), {
  minLength: 1,
  maxLength: 2,
})

const together = (blocks: readonly Block[]): Required<Block> => ({
  markdown: blocks.map(({ markdown }) => markdown).join('\n\n'),
  texts: blocks.flatMap(({ texts }) => texts),
  said: blocks.flatMap(({ texts, said = texts }) => said),
})

interface Part {
  markdown: string
  shown: string[]
  said: string[]
}

const slide = fc
  .tuple(fc.constantFrom('::::', ':::::'), rarely(['', '{minutes=2}'], [' {minutes=2}']), onSlide)
  .map(([colons, attributes, blocks]): Part => {
    const { markdown, texts } = together(blocks)
    return { markdown: `${colons}slide${attributes}\n${markdown}\n${colons}`, shown: texts, said: [] }
  })

const question = fc
  .tuple(tame, fc.array(tame, { minLength: 3, maxLength: 3 }), tame)
  .map(([asked, options, why]): Part => ({
    markdown: [
      ':::question{level="recordar"}',
      asked.markdown,
      '',
      ...options.map(({ markdown }, index) => `- [${index === 0 ? 'x' : ' '}] ${markdown}`),
      '',
      why.markdown,
      ':::',
    ].join('\n'),
    shown: [asked, ...options].map(({ text }) => text),
    said: [why.text],
  }))

/** What only a teacher reads. */
export const remark = 'Solo para quien enseña.'

/** A step of the slide, and a remark. */
const led: Block = {
  markdown: `Pan uno y :step luego dos.\n\n:::teacher\n${remark}\n:::`,
  texts: ['Pan uno y luego dos.'],
  said: ['luego dos.', remark],
}

const section = fc
  .tuple(words, fc.option(slide, { freq: 4 }), prose, fc.option(question, { freq: 1 }), fc.boolean())
  .map(([{ text }, shownPart, blocks, asked, withMarks]) => {
    const { markdown, texts, said } = together(shownPart && withMarks ? [...blocks, led] : blocks)
    return {
      title: text,
      body: [shownPart?.markdown ?? '::no-slide{reason="Es un ejemplo."}', markdown, asked?.markdown ?? '']
        .filter(Boolean)
        .join('\n\n'),
      read: [...(shownPart?.shown ?? []), ...texts, ...(asked ? [...asked.shown, ...asked.said] : [])],
      shown: [...(shownPart?.shown ?? []), ...(asked?.shown ?? [])],
      said: [...(shownPart ? said : []), ...(asked?.said ?? [])],
    }
  })

const title = fc.oneof(
  { weight: 20, arbitrary: words.map(({ text }) => `Pan ${text}`) },
  fc.constantFrom(
    '"1.29"',
    '1.29',
    'Pan #2',
    'Pan: dos',
    '@pan',
    '"Pan: «dos»"',
    '2026-01-01',
    'true',
    '*pan',
  ),
)

/** Notes made of all of this. */
export const writtenNotes: fc.Arbitrary<WrittenNote> = fc
  .tuple(title, paragraph, fc.array(section, { minLength: 1, maxLength: 2 }))
  .map(([name, intro, sections]) => {
    const body = [
      intro.markdown,
      // An id of its own to each.
      ...sections.map((one, index) => `## ${one.title} ${'abc'[index]}\n\n${one.body}`),
    ].join('\n\n')
    const definitions = ['hoja-2020', 'pan-2018']
      .filter((key) => new RegExp(`(?<!\\\\)\\[\\^${key}\\]`).test(body))
      .map((key) => `[^${key}]: Todo el capítulo.`)
    return {
      markdown: [
        '---',
        `title: ${name}`,
        'description: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.',
        '---',
        '',
        body,
        '',
        ...definitions,
        '',
      ].join('\n'),
      read: [...intro.texts, ...sections.flatMap((one) => one.read)],
      shown: sections.flatMap((one) => one.shown),
      said: [...intro.texts, ...sections.flatMap((one) => one.said)],
    }
  })

/** Another way to write the same file. */
export interface Writing {
  name: string
  write(text: string): string
}

export const writings: readonly Writing[] = [
  { name: 'LF', write: (text) => text },
  { name: 'CRLF', write: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'CR', write: (text) => text.replaceAll('\n', '\r') },
  {
    name: 'mixed',
    write: (text) =>
      text.split('\n').reduce((all, line, index) => `${all}${['\n', '\r', '\r\n'][index % 3]}${line}`),
  },
  { name: 'byte order mark', write: (text) => `\uFEFF${text}` },
  { name: 'NFD', write: (text) => text.normalize('NFD') },
  { name: 'trailing blanks', write: (text) => text.replaceAll('\n', ' \t\n') },
  { name: 'no final line end', write: (text) => text.trimEnd() },
]
