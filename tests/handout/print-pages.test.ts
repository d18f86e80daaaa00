import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { pageRules } from '../../src/handout/print-pages.ts'
import { parseNote } from '../../src/notes/index.ts'

const note = parseNote(new VFile({ path: 'docs/luz/hoja.md', value: '---\ntitle: La «hoja» "verde"\n---\n' }))
const theme = { id: 'luz', title: 'La luz', description: '', hue: 85, layer: 1 }

describe('pageRules', () => {
  test('write the title of the course at the foot, and none on the cover', () => {
    const [everywhere, left, cover] = pageRules('Del grano al <pan>', []).split('\n')
    expect(everywhere).toBe('@page { @bottom-left { content: "Del grano al \\3c pan>" } }')
    expect(left).toContain('@bottom-right { content: "Del grano al \\3c pan>" }')
    expect(cover).toContain('@page cover { @bottom-left { content: none }')
  })

  test("write the note's title and the theme's tab on its own pages", () => {
    const rules = pageRules('El pan', [{ theme, notes: [note] }])
    expect(rules).toContain(
      '@page nota-luz-hoja:right { @bottom-left { content: "La «hoja» \\22 verde\\22 " }',
    )
    expect(rules).toContain('background: var(--theme-luz, var(--accent))')
  })
})
