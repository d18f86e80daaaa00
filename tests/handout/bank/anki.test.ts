import { describe, expect, test } from 'vitest'
import { writeAnki } from '../../../src/handout/bank/anki.ts'
import { asked, courseOf, term } from './course.ts'

interface Cards {
  heads: string[]
  /** Id, front, back and tags. */
  rows: string[][]
}

function cards(...[texts, more]: Parameters<typeof courseOf>): Cards {
  const text = writeAnki(courseOf(texts, more), { address: { site: undefined, base: '/' } })
  expect(text.endsWith('\n')).toBe(true)
  const lines = text.slice(0, -1).split('\n')
  return {
    heads: lines.filter((line) => line.startsWith('#')),
    rows: lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')),
  }
}

describe('the cards for Anki', () => {
  test('say how they are read', () => {
    expect(cards({}).heads).toEqual([
      '#separator:tab',
      '#html:true',
      '#deck:La panadería',
      '#columns:ID\tAnverso\tReverso\tEtiquetas',
      '#guid column:1',
      '#tags column:4',
    ])
  })

  test('ask for each term, with its English name', () => {
    const { rows } = cards(
      {},
      {
        terms: [
          term('masa', 'Harina y *agua* <amasadas>.', { english: 'dough' }),
          term('agregar', 'Poner más.', { style: true }),
        ],
      },
    )
    expect(rows).toEqual([
      [
        expect.stringMatching(/^panaderia-[\da-f]{12}$/),
        '<p><b>masa</b></p>',
        '<p>Harina y <em>agua</em> &#x3C;amasadas>.</p><p>En inglés: <i lang="en">dough</i></p>'.replace(
          '&#x3C;',
          '&lt;',
        ),
        'panaderia::glosario',
      ],
    ])
  })

  test('leave a link that a definition has to a place of its own as words, with or without an address', () => {
    const terms = [term('masa', 'Como el [pan](#pan).')]
    const links = { site: 'https://ejemplo.test', base: '/curso/' }
    for (const address of [undefined, links]) {
      const text = writeAnki(courseOf({}, { terms }), { address: address ?? { site: undefined, base: '/' } })
      expect(text).toContain('<p>Como el pan.</p>')
      expect(text).not.toContain('undefined')
    }
  })

  test('ask each question, and answer on the back only', () => {
    const { rows } = cards({
      'masa/pan.md': `## Preguntas\n\n${asked('¿Cuántos?', '{level="recordar"}')}\n${asked('¿Secreta?', '{exam}')}`,
    })
    expect(rows).toHaveLength(1)
    const [, front, back, tags] = rows[0]!
    expect(front).toMatch(/^<p>¿Cuántos\?<\/p><ol type="A">(<li>(Dos|Tres|Cuatro)<\/li>){3}<\/ol>$/)
    const right = 'ABC'[[...front!.matchAll(/<li>(.*?)<\/li>/g)].findIndex(([, option]) => option === 'Tres')]
    expect(back).toContain(`<p><b>${right})</b> Tres</p><p>Porque sí.</p>`)
    expect(tags).toBe('panaderia::masa panaderia::recordar')
  })

  test('are one line each, whatever they hold', () => {
    const { rows } = cards({
      'masa/pan.md':
        '## Preguntas\n\n:::question\n«"¿Qué\nimprime?\n\n```sh\n\tcat pan\n\n# nada\n```\n\n"Nada", dice:\n\n- uno\n- dos\n:::\n',
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveLength(4)
    expect(rows[0]![1]).toContain('<br>')
    for (const cell of rows[0]!) expect(cell.startsWith('"')).toBe(false)
  })
})
