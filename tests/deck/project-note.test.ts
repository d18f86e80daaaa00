/** From a note to its slides: golden files, and what no content may break. */
import { parse } from '@slidev/parser'
import { describe, expect, test } from 'vitest'
import { projectNote } from '../../src/deck/project-note.ts'
import { skeletonLines, slideFrontmatter } from '../../src/deck/skeleton.ts'
import { layoutFile } from '../../src/deck/slide-layouts.ts'
import type { DeckSlide } from '../../src/deck/types.ts'
import { context, fixture, note } from './context.ts'

/** Slides as Slidev would have them in a file, for people to read. */
function asText(slides: DeckSlide[]): string {
  return slides
    .map((slide) => {
      const { kind, timed } = slide
      const facts = JSON.stringify({ kind, timed })
      const front = Object.entries(slideFrontmatter(slide)).map(
        ([key, value]) => `${key}: ${JSON.stringify(value)}`,
      )
      return [
        '---',
        ...front,
        `# ${facts}`,
        '---',
        '',
        slide.content,
        '',
        '<!--',
        slide.note,
        '-->',
        '',
      ].join('\n')
    })
    .join('\n')
}

describe('golden files', () => {
  test.each(['layouts', 'awkward', 'moments'])('%s', async (name) => {
    const text = asText(projectNote(fixture(name), context))
    await expect(text).toMatchFileSnapshot(`../fixtures/deck/${name}/deck.md`)
  })
})

describe('layouts', () => {
  const layoutsOf = (name: string): Record<string, string> =>
    Object.fromEntries(projectNote(fixture(name), context).map(({ title, layout }) => [title, layout]))

  test('follow from the content, and layout= wins', () => {
    expect(layoutsOf('layouts')).toEqual({
      'Una nota con de todo': 'note-cover',
      '¿Viñetas?': 'bullets',
      'Diagrama y viñetas': 'bullets-diagram',
      'Un título propio': 'diagram',
      Código: 'code',
      Tabla: 'table',
      Comparación: 'comparison',
      'Elegida a mano': 'title',
      '¿Dónde está la clorofila?': 'question',
    })
  })
})

describe('what Slidev makes of it', () => {
  /** Slidev's parser, fed as the preparser feeds it. */
  async function slidev(slides: DeckSlide[]): Promise<Awaited<ReturnType<typeof parse>>['slides']> {
    const byAlias = new Map(slides.map((slide) => [slide.alias, slide]))
    const extension = {
      name: 'test',
      transformRawLines: (lines: string[]): void =>
        void lines.splice(0, lines.length, ...skeletonLines(slides)),
      transformSlide: async (_: string, { routeAlias }: Record<string, unknown>) =>
        byAlias.get(routeAlias as string)?.content,
      transformNote: async (_: string | undefined, { routeAlias }: Record<string, unknown>) =>
        byAlias.get(routeAlias as string)?.note,
    }
    return (await parse('', 'docs/plantas/prueba.md', [extension])).slides
  }

  test.each(['layouts', 'awkward', 'moments'])('%s: every slide whole, with its own notes', async (name) => {
    const slides = projectNote(fixture(name), context)
    const seen = await slidev(slides)
    expect(seen.map(({ frontmatter }) => frontmatter.routeAlias)).toEqual(slides.map(({ alias }) => alias))
    for (const [index, slide] of slides.entries()) {
      expect(seen[index]?.content).toBe(slide.content)
      expect(seen[index]?.note).toBe(slide.note)
      expect(seen[index]?.frontmatter.course).toEqual({ kind: slide.layout, ...slide.course })
      expect(seen[index]?.frontmatter.layout).toBe(layoutFile(slide.layout))
    }
  })

  test('options of commands stay whole in the narrow cells of a table', () => {
    const table =
      '| Para | Comando |\n| --- | --- |\n| **Mirar** | `horno -f {{x}} \\| ver --todo`, `horno` |\n'
    const [, slide] = projectNote(
      note(`---\ntitle: T\n---\n\n## Uno\n\n:::slide\n${table}:::\n\nx \`horno -f\`\n`),
      context,
    )
    const sign = (text: string): string => text.replace(/[^\w ]/g, (one) => `&#${one.codePointAt(0)};`)
    expect(slide?.content).toContain(
      `<code v-pre>horno <span class="whole">${sign('-f')}</span> ${sign('{{x}} |')} ver <span class="whole">${sign('--todo')}</span></code>,</span> \`horno\``,
    )
    expect(slide?.note).toContain('`horno -f`')
  })

  test('dashes in a title do not end the frontmatter', async () => {
    const [cover] = await slidev(projectNote(note('---\ntitle: "a --- b"\n---\n'), context))
    expect(cover?.frontmatter.title).toBe('a --- b')
  })

  test('dollars do not switch formulas on', async () => {
    const seen = await slidev(projectNote(fixture('awkward'), context))
    expect(seen.map(({ raw }) => raw).join('')).not.toContain('$')
  })
})

describe('addresses', () => {
  test('are made of page and section, and do not change with what is around them', () => {
    const before = projectNote(note('---\ntitle: T\n---\n\n## Uno\n\n:::slide\na\n:::\n\nx\n'), context)
    const after = projectNote(
      note('---\ntitle: T\n---\n\n## Cero\n\n:::slide\na\n:::\n\nx\n\n## Uno\n\n:::slide\na\n:::\n\nx\n'),
      context,
    )
    expect(before.map(({ alias }) => alias)).toEqual(['plantas-prueba', 'plantas-prueba--uno'])
    expect(after.map(({ alias }) => alias)).toContain('plantas-prueba--uno')
  })

  test('lead to the section on the site', () => {
    const slides = projectNote(fixture('awkward'), context)
    expect(slides.map(({ course }) => course.address)).toContain('plantas/prueba/#año-ñandú-y-acentos')
  })
})

test('code is set as large as its lines allow', () => {
  const code = (lines: string[], before = ''): string | undefined =>
    /class="(\w+-lines)"/.exec(
      projectNote(
        note(
          `---\ntitle: T\n---\n\n## S\n\n:::slide\n\n${before}\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n:::\n\nT\n`,
        ),
        context,
      )[1]?.content ?? '',
    )?.[1]
  const line = (length: number): string => 'x'.repeat(length)
  expect(code([line(53)])).toBe('short-lines')
  expect(code([line(53)], 'Texto.\n\n')).toBeUndefined()
  expect(code(Array(10).fill(line(20)))).toBeUndefined()
  expect(code([line(54)])).toBeUndefined()
  expect(code([line(64)])).toBeUndefined()
  expect(code([line(65)])).toBe('long-lines')
})

test('a note that is kept out of the deck gives no slides', () => {
  expect(projectNote(note('---\ntitle: T\nsin-diapositivas: Es una lista\n---\n'), context)).toEqual([])
})

test('an exercise without minutes is told to the teacher, with its solution, on the slide of its section', () => {
  const slides = projectNote(
    note(
      '---\ntitle: T\n---\n\n## A\n\n:::slide\n- Uno\n:::\n\nSe dice.\n\n:::exercise\nHazlo.\n:::\n\n:::solution\nAsí.[^ruiz-hojas]\n:::\n\n[^ruiz-hojas]: Página 3.',
    ),
    context,
  )
  expect(slides.map(({ kind }) => kind)).toEqual(['cover', 'section'])
  expect(slides[1]!.note).toMatch(
    /^Se dice\.\n\n\*\*Ejercicio\*\*\n\nHazlo\.\n\n\*\*Solución\*\*\n\nAsí\.\n\n:::sources/,
  )
  expect(slides[1]!.content).not.toContain('Hazlo')
})

describe('what a class does', () => {
  const moments = projectNote(fixture('moments'), context)
  const slide = (title: string): DeckSlide => moments.find((one) => one.title === title)!

  test('is laid out by its mark', () => {
    expect(moments.map(({ layout }) => layout)).toEqual([
      'note-cover',
      'terminal',
      'big-number',
      'bullets',
      'exercise',
      'exercise',
      'question',
      'question',
      'diagram',
    ])
  })

  test('a terminal has a click for each command, and one for what it prints', () => {
    expect(slide('¿Qué responde el horno?').clicks).toBe(4)
  })

  test('an exercise has a slide of its own with its time, and its solution in the notes alone', () => {
    const { course, note: told, content, clicks } = slide('Pesa un pan')
    expect(course).toMatchObject({ minutes: 2.5, countdown: 2.5, address: 'plantas/prueba/#ejercicio-1' })
    expect(clicks).toBe(1)
    expect(content).toContain('otra vez al día siguiente')
    expect(content).not.toContain('agua que se evapora')
    expect(told).toMatch(
      /^:step Empieza la cuenta atrás\.\n\n\*\*Solución\*\*\n\nSuele perder agua que se evapora/,
    )
    expect(slide('¿Cuánto pesa?').note).not.toContain('Solución')
  })

  test('pairs get their time first, then the answer', () => {
    const { course, clicks } = slide('¿Por qué se endurece la corteza?')
    expect(course.countdown).toBe(2)
    // Their time, which one is right, and why.
    expect(clicks).toBe(3)
  })

  test('the answer to an open question has its click, and as much of it as there is to see', () => {
    const { clicks, content, note: told } = slide('¿Qué va a responder?')
    expect(clicks).toBe(1)
    expect(content).toMatch(/::answer::[\s\S]*Que está frío[\s\S]*temperatura/)
    expect(content).not.toContain('Lo tentador')
    expect(told).toContain('Lo tentador')
  })
})
