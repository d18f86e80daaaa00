/** What is said with a slide, as the teacher's view and the leaflet show it. */
import { expect, test } from 'vitest'
import { slidevScript } from '../../src/deck/script.ts'
import { printedScript } from '../../src/site/printed-script.ts'

const script = [
  'La masa reposa. :step Ahora sube, y :step{at=4} ya no cabe.',
  ':::teacher\nMuestra **una masa**.\n\n- Fría\n:::',
  ':::sources\n- Ana\n- Luis\n:::',
].join('\n\n')

test('marks the steps by their numbers, and sets remarks apart', () => {
  expect(slidevScript(script)).toBe(
    [
      'La masa reposa. <span class="slidev-note-click-mark" data-clicks="1">Paso 1</span> Ahora sube, y <span class="slidev-note-click-mark" data-clicks="4">Paso 4</span> ya no cabe.',
      '<div class="teacher-remark" role="note">\n<p><strong>Docente</strong></p>',
      'Muestra **una masa**.',
      '- Fría',
      '</div>',
      '<details class="script-sources">\n<summary>Fuentes (2)</summary>',
      '- Ana\n- Luis',
      '</details>',
    ].join('\n\n'),
  )
})

test('leaves as it is what has no marks', () => {
  const plain = 'A las 10:30, **pan** y [leche].'
  expect(slidevScript(plain)).toBe(plain)
})

test('takes no code for a mark', () => {
  const code = '`:step` y más\n\n    :::teacher'
  expect(slidevScript(code)).not.toMatch(/<span|<div/)
})

test('is printed with the same marks', () => {
  const html = printedScript(script)
  expect(html).toContain(
    '<span class="step-mark">Paso 1</span> Ahora sube, y <span class="step-mark">Paso 4</span>',
  )
  expect(html).toMatch(
    /<div class="teacher-remark">\s*<p class="teacher-remark__label">Docente<\/p>\s*<p class="announces">Muestra/,
  )
})

test('keeps on paper what announces a list or code with it', () => {
  const html = printedScript('Los pasos:\n\n- Amasar\n\nY ya está.')
  expect(html).toMatch(/<p class="announces">Los pasos:<\/p>/)
  expect(html).toContain('<p>Y ya está.</p>')
})
