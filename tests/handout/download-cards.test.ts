/** Files to take away as the site shows them. */
import { expect, test } from 'vitest'
import { downloadCards } from '../../src/handout/download-cards.ts'
import { onBothPapers, type Handout } from '../../src/handout/handout.ts'

const leaflet = (session?: number): Handout[] =>
  onBothPapers(`folleto-3${session ? `-sesion-${session}` : ''}`, {
    kind: 'lined-slides',
    title: session ? `Folleto, sesión ${session}` : 'Folleto',
    description: 'Para anotar.',
    for: 'student',
    lecture: 'clase',
    ...(session && { session }),
  })

test('what differs in paper or session only is one card, with the picture of its first file', () => {
  const cards = downloadCards([...leaflet(), ...leaflet(1)])
  expect(cards).toHaveLength(1)
  expect(cards[0]).toMatchObject({
    title: 'Folleto',
    files: [
      { file: 'folleto-3-a4.pdf', label: 'A4' },
      { file: 'folleto-3-carta.pdf', label: 'carta' },
      { file: 'folleto-3-sesion-1-a4.pdf', label: 'Sesión 1 (A4)' },
      { file: 'folleto-3-sesion-1-carta.pdf', label: 'Sesión 1 (carta)' },
    ],
    picture: { name: 'folleto-3-a4.webp', width: 160, height: 226 },
  })
  expect(cards[0]?.printing).toContain('doble cara')
})

test('what has no pages has no picture, and nothing is said of printing it', () => {
  const common = { title: 'T', description: '', for: 'student' } as const
  const [bank, slides, more] = downloadCards([
    { ...common, file: 'preguntas.gift', kind: 'gift' },
    { ...common, file: 'clase.pdf', kind: 'slides', lecture: 'clase' },
    { ...common, file: 'clase-ampliacion.pdf', kind: 'slides', lecture: 'clase', extension: true },
  ])
  expect(bank).toMatchObject({ picture: undefined, printing: undefined, files: [{ label: 'GIFT' }] })
  expect(slides).toMatchObject({ picture: { height: 90 }, files: [{ label: 'PDF' }] })
  expect(more?.files).toHaveLength(1)
})
