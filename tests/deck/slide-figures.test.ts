/** Pictures and interactive elements on slides. */
import { describe, expect, test } from 'vitest'
import { projectNote } from '../../src/deck/project-note.ts'
import type { DeckSlide } from '../../src/deck/types.ts'
import { slideLimits, tooMuchOn } from '../../src/notes/slide-length.ts'
import { context, note } from './context.ts'

/** The slide, and the question if there is one, of a section with this text. */
function slides(text: string): DeckSlide[] {
  return projectNote(note(`---\ntitle: Hojas\n---\n\n## Sección\n\n${text}\n`), context).slice(1)
}

/** What stands in a slot of the slide. */
function slot(slide: DeckSlide | undefined, name: string): string | undefined {
  return slide?.content
    .split(/\n\n::(?=\w+::\n)/)
    .find((part) => part.startsWith(`${name}::`))
    ?.slice(name.length + 4)
}

describe('a picture', () => {
  const leaf = '![Una hoja con "nervios"](<una hoja.jpg> "Foto: Ana & Luz")'
  const block =
    '<DeckPicture place="below" src="_figuras/una-hoja-0a1b2c3d.jpg" alt="Una hoja con &quot;nervios&quot;" :width="1960" :height="1307" caption="Foto: Ana &amp; Luz" />'

  test('alone is the figure of its slide', () => {
    const [slide] = slides(`:::slide\n${leaf}\n:::\n\nMírala.`)
    expect(slide?.layout).toBe('diagram')
    expect(slot(slide, 'figure')).toBe(block)
    expect(slot(slide, 'body')).toBeUndefined()
  })

  test('stands where it is larger: a tall one beside the text', () => {
    const [slide] = slides(':::slide\n- Un tallo\n\n![Un tallo](tallo.png)\n:::\n\nMíralo.')
    expect(slide?.layout).toBe('bullets-diagram')
    expect(slot(slide, 'body')).toBe('- Un tallo')
    expect(slot(slide, 'figure')).toBe(
      '<DeckPicture place="beside" src="_figuras/tallo-4e5f6a7b.png" alt="Un tallo" :width="300" :height="900" />',
    )
  })

  test('is found by a reference, too', () => {
    const [slide] = slides(':::slide\n![Un tallo][t]\n:::\n\nMíralo.\n\n[t]: tallo.png')
    expect(slot(slide, 'figure')).toContain('src="_figuras/tallo-4e5f6a7b.png"')
  })

  test('stays among the text in which it stands', () => {
    const [slide] = slides(':::slide\n- Con ![un tallo](tallo.png) dentro\n:::\n\nMíralo.')
    expect(slide?.layout).toBe('bullets')
    expect(slot(slide, 'body')).toBe(
      '- Con <DeckPicture place="inline" src="_figuras/tallo-4e5f6a7b.png" alt="un tallo" :width="300" :height="900" /> dentro',
    )
  })

  test('may be what a question asks about, and an answer to it', () => {
    const [question] = slides(
      ':::question\n¿Qué es esto?\n\n![Algo verde](tallo.png)\n\n- [x] Un tallo\n- [ ] ![Una hoja](<una hoja.jpg>)\n\nUn tallo.\n:::',
    )
    expect(slot(question, 'body')).toMatch(/^<DeckPicture place="alone" src="_figuras\/tallo-4e5f6a7b\.png"/)
    expect(slot(question, 'options')).toMatch(/<DeckPicture place="alone" src="_figuras\/una-hoja-0a1b2c3d/)
  })

  test('is told in the notes of the teacher by its words', () => {
    const [slide] = slides(`:::slide\n- Una hoja\n:::\n\nMira:\n\n${leaf}`)
    expect(slide?.note).toContain('Una hoja con "nervios"')
    expect(slide?.note).not.toContain('DeckPicture')
  })

  test('is looked at, not read: its words do not make a slide long', () => {
    const many = 'palabra '.repeat(slideLimits.words + 1)
    const { sections } = note(
      `---\ntitle: Hojas\n---\n\n## Sección\n\n:::slide\n![${many}](tallo.png)\n:::\n\nMírala.\n`,
    )
    expect(tooMuchOn(sections[0]!.slide!)).toEqual([])
  })
})

describe('an interactive element', () => {
  const element = ':::element{name="contador-de-hojas" data-hasta="5"}\nUna, *dos*:\n\n- tres\n:::'

  test('is the figure of its slide, around its static form', () => {
    const [slide] = slides(`::::slide\n- Cuenta\n\n${element}\n::::\n\nCuéntalas.`)
    expect(slide?.layout).toBe('bullets-diagram')
    expect(slot(slide, 'body')).toBe('- Cuenta')
    expect(slot(slide, 'figure')).toBe(
      '<DeckElement name="contador-de-hojas" data="{&quot;data-hasta&quot;:&quot;5&quot;}">\n\nUna, *dos*:\n\n- tres\n\n</DeckElement>',
    )
  })

  test('is told in the notes of the teacher by its static form', () => {
    const [slide] = slides(`:::slide\n- Cuenta\n:::\n\nCuéntalas.\n\n${element}`)
    expect(slide?.note).toContain('Una, *dos*:\n\n- tres')
  })

  test('is looked at, not read: its static form does not make a slide long', () => {
    const items = '- una hoja\n'.repeat(slideLimits.bullets + 1)
    const { sections } = note(
      `---\ntitle: Hojas\n---\n\n## Sección\n\n::::slide\n:::element{name="una-rama"}\n${items}:::\n::::\n\nMírala.\n`,
    )
    expect(tooMuchOn(sections[0]!.slide!)).toEqual([])
  })
})
