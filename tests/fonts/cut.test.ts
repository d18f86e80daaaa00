import { expect, test } from 'vitest'
import { cutFace, signsIn, usedSigns } from '../../src/fonts/cut.ts'
import { letterFaces, signFaces } from '../../src/fonts/faces.ts'
import { signsOf } from '../../src/fonts/glyphs.ts'

test('letters keep what Spanish needs and what is used, of what they have', () => {
  const signs = usedSigns(letterFaces.text, signsIn('façade → ₂'))
  for (const char of '¿Qué?áéíóúüñÁÉÍÓÚÜÑ«»—…ç') expect(signs).toContain(char)
  for (const char of '→₂ã') expect(signs).not.toContain(char)
})

test('a letter with its accent apart needs no more than the letter', () => {
  expect(usedSigns(letterFaces.text, signsIn('raíz'.normalize('NFD')))).toBe(
    usedSigns(letterFaces.text, new Set()),
  )
})

test('a cut face holds its signs and nothing else, and is the same each time', async () => {
  const cut = await cutFace(letterFaces.code, 'Vaeiñ→')
  expect([...signsOf(cut)].sort().join('')).toBe('Vaeiñ')
  expect((await cutFace(letterFaces.code, 'Vaeiñ→')).equals(cut)).toBe(true)
  expect([...signsOf(await cutFace(signFaces.text.file, '→'))]).toEqual(['→'])
})
