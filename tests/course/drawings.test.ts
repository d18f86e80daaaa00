import { readDataAlone, readThemeDrawing } from '../../src/notes/index.ts'
import { expect, test } from 'vitest'
import { themeDrawing } from '../../src/theme-drawing.ts'
import { describeThisCourse } from './this-course.ts'

const root = new URL('../..', import.meta.url).pathname

describeThisCourse('the drawings that the themes open with', () => {
  test('are there for each, described, light to load, and in the colours of the page', async () => {
    const { themes } = await readDataAlone(root)
    for (const theme of themes) {
      const html = (await themeDrawing({ root }, theme)) ?? ''
      expect(html.length, theme.id).toBeGreaterThan(500)
      expect(Buffer.byteLength(html), theme.id).toBeLessThanOrEqual(6144)
      expect(theme.drawing?.description.length, theme.id).toBeGreaterThan(80)
      // A colour without a name of the page's would not follow the reader's choice of ground.
      const source = (await readThemeDrawing(root, theme)) ?? ''
      expect(source.replace(/var\([^)]*\)/g, '').match(/#[\da-f]{3,6}\b(?!")/gi), theme.id).toBeNull()
    }
  })
})
