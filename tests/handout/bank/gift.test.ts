/** The bank for classrooms' platforms: read back as they read it. */
import { parse, type GIFTQuestion } from 'gift-pegjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankQuestions } from '../../../src/handout/bank/bank-questions.ts'
import { escapeGift, writeGift } from '../../../src/handout/bank/gift.ts'
import type { FindDiagram } from '../../../src/handout/bank/question-diagrams.ts'
import { asked, courseOf } from './course.ts'

function gift(texts: Record<string, string>, site?: string): string {
  const course = courseOf(texts)
  return writeGift(bankQuestions(course), {
    course,
    address: { site, base: '/curso/' },
    version: 'Versión 1',
  })
}

const read = (texts: Record<string, string>, site?: string): GIFTQuestion[] => parse(gift(texts, site))

/** What the only question of a note says. */
function only(question: string): Exclude<GIFTQuestion, { type: 'Category' }> {
  const [, first, ...others] = read({ 'masa/pan.md': `## Preguntas\n\n${question}` })
  expect(others).toEqual([])
  if (!first || first.type === 'Category') throw new Error('There is no question')
  return first
}

describe('the bank in GIFT', () => {
  test('has a category for each theme and level, in their order', () => {
    const questions = read({
      'masa/pan.md': `## Preguntas\n\n${asked('¿Uno?', '{level="aplicar"}')}\n${asked('¿Dos?', '{level="recordar"}')}\n${asked('¿Tres?')}`,
      'horno/calor.md': `## Preguntas\n\n${asked('¿Cuatro?', '{level="recordar"}')}`,
      'masa/sal.md': `## Preguntas\n\n${asked('¿Cinco?', '{level="recordar"}')}`,
    })
    expect(
      questions.map((one) => (one.type === 'Category' ? one.title : one.stem.text.replace(/<[^>]*>/g, ''))),
    ).toEqual([
      'La panadería/1. La masa: agua//harina/Recordar',
      '¿Dos?',
      '¿Cinco?',
      'La panadería/1. La masa: agua//harina/Aplicar',
      '¿Uno?',
      'La panadería/1. La masa: agua//harina',
      '¿Tres?',
      'La panadería/2. El horno/Recordar',
      '¿Cuatro?',
    ])
  })

  test('asks with the options as the site shows them, and explains', () => {
    const question = only(asked('¿Cuánto *pan*?'))
    const course = courseOf({ 'masa/pan.md': `## Preguntas\n\n${asked('¿Cuánto *pan*?')}` })
    const shown = course.notes[0]!.sections[0]!.questions[0]!.options.map(
      ({ written }) => `<p>${['Dos', 'Tres', 'Cuatro'][written]}</p>`,
    )
    expect(question).toMatchObject({
      type: 'MC',
      title: 'La nota de masa/pan.md · 1',
      stem: { format: 'html', text: '<p>¿Cuánto <em>pan</em>?</p>' },
      globalFeedback: { format: 'html', text: '<p>Porque sí.</p>' },
    })
    if (question.type !== 'MC') throw new Error('It has no options')
    expect(question.choices.map(({ text }) => text.text)).toEqual(shown)
    expect(question.choices.filter(({ isCorrect }) => isCorrect).map(({ text }) => text.text)).toEqual([
      '<p>Tres</p>',
    ])
  })

  test('shares the mark among several right options, and takes some for wrong ones', () => {
    const question = only(
      ':::question\n¿Cuáles?\n\n- [x] A\n- [x] B\n- [x] C\n- [ ] D\n- [ ] E\n\nEsas.\n:::\n',
    )
    if (question.type !== 'MC') throw new Error('It has no options')
    const weights = question.choices.map(({ weight }) => weight ?? 0)
    expect(weights.toSorted((a, b) => a - b)).toEqual([-50, -50, 33.33333, 33.33333, 33.33333])
  })

  test('asks open questions without options', () => {
    const open = only(':::question\n¿Qué pasa?\n\nSube la masa.\n:::\n')
    expect(open).toMatchObject({ type: 'Essay', globalFeedback: { text: '<p>Sube la masa.</p>' } })
  })

  test('holds code, tables and all marks of GIFT as what they are', () => {
    const question = only(`:::question
¿Qué hace \`a=b{c}~#:\\n -> d\`?

\`\`\`sh
# primero
echo "a -> b" \\

~/pan:{x,y}=1
\`\`\`

- [x] \`{=x}\` y ~50%
- [ ] %50% de #4 -> ::
- [ ] // nada

Ver \`C:\\pan\`.
:::
`)
    expect(question.stem.text).toBe(
      '<p>¿Qué hace <code>a=b{c}~#:\\n -&gt; d</code>?</p>' +
        '<pre><code class="language-sh"># primero<br>echo "a -&gt; b" \\<br><br>~/pan:{x,y}=1</code></pre>',
    )
    if (question.type !== 'MC') throw new Error('It has no options')
    expect(question.choices.map(({ text }) => text.text).sort()).toEqual([
      '<p>%50% de #4 -&gt; ::</p>',
      '<p>// nada</p>',
      '<p><code>{=x}</code> y ~50%</p>',
    ])
    expect(question.globalFeedback?.text).toBe('<p>Ver <code>C:\\pan</code>.</p>')
  })

  test('says what diagrams show', () => {
    const note = {
      'masa/pan.md':
        '## Preguntas\n\n:::question\n¿Qué sigue?\n\n```mermaid\nflowchart LR\n  accTitle: Pasos\n  a --> b\n```\n\nEl horno.\n:::\n',
    }
    const course = courseOf(note)
    const written = (diagramOf?: FindDiagram): string =>
      writeGift(bankQuestions(course), {
        course,
        address: { site: undefined, base: '/' },
        version: undefined,
        diagramOf,
      })
    expect(written()).toContain(String.raw`<p>[Diagrama\: Pasos]</p>`)
    const known = { title: 'Pasos', description: 'Va de a hasta b.', width: 200 }
    expect(written(() => known)).toContain(String.raw`<p>[Diagrama\: Pasos. Va de a hasta b.]</p>`)
  })

  test('leaves out what is kept for exams, and sources', () => {
    const text = gift({
      'masa/pan.md': `## Preguntas\n\n${asked('¿Secreta?', '{exam}')}\n${asked('¿Pública?[^pan]')}\n[^pan]: Página 3.\n`,
    })
    expect(text).toContain('¿Pública?</p>')
    expect(text).not.toMatch(/Secreta|Página 3|footnote/)
  })

  test('says that the order matters where it does', () => {
    const text = gift({ 'masa/pan.md': `## Preguntas\n\n${asked('¿Cuánto?', '{in-order}')}` })
    expect(text).toContain('1 pregunta lleva la marca «orden-fijo»')
    expect(parse(text)[1]).toMatchObject({ tags: ['orden-fijo'] })
  })

  test('leads to the site where its address is known', () => {
    const note = { 'masa/pan.md': `## Preguntas\n\n${asked('¿[Qué](/horno/calor/#x) es?')}` }
    expect(gift(note)).toContain('<p>¿Qué es?</p>')
    expect(gift(note, 'https://ejemplo.test')).toContain(
      String.raw`<a href\="https\://ejemplo.test/curso/horno/calor/\#x">`,
    )
  })

  test('keeps the ids of questions when others come and go', () => {
    const ids = (text: string): string[] =>
      bankQuestions(courseOf({ 'masa/pan.md': text })).map(({ id }) => id)
    const [first, second] = ids(`## Preguntas\n\n${asked('¿Uno?')}\n${asked('¿Dos?')}`)
    expect(ids(`## Preguntas\n\n${asked('¿Cero?')}\n${asked('¿Dos?')}\n${asked('¿Uno?')}`).slice(1)).toEqual([
      second,
      first,
    ])
    expect(new Set(ids(`## Preguntas\n\n${asked('¿Uno?')}\n${asked('¿Uno?')}`)).size).toBe(2)
  })

  test('any text comes back as it was', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'\\~=#{}:-%/[] ñ<"\n'.split(''), '->', '\\n', '::', '####', '//', 'a'),
    })
    fc.assert(
      fc.property(marks, (text) => {
        const [question] = parse(`::t::[html]<b>${escapeGift(text)}</b>{=<p>a</p>\n~<p>b</p>\n}`)
        if (question?.type !== 'MC') throw new Error('It is another question')
        expect(question.stem.text).toBe(`<b>${text.replaceAll('->', '-&gt;')}</b>`)
      }),
      { numRuns: 200 },
    )
  })
})
