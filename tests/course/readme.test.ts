/** The README tells the minutes of each lecture: they must be those of the plan. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { formatMinutes } from '../../src/lectures/index.ts'
import { describeThisCourse, readThisCourse } from './this-course.ts'

const root = new URL('../../', import.meta.url).pathname

describeThisCourse('the README', () => {
  test('says how long each theme takes in each lecture', async () => {
    const readme = await readFile(`${root}README.md`, 'utf8')
    const { course, plans } = await readThisCourse()
    const titles = [['', 'Apertura y cierre'], ...course.themes.map(({ id, title }) => [id, title])] as const
    const told = titles.filter(([id]) => plans.some(({ byTheme }) => byTheme.has(id)))
    for (const [id, title] of told) {
      const row = [title, ...plans.map(({ byTheme }) => formatMinutes(byTheme.get(id) ?? 0))]
      expect(readme).toContain(`| ${row.join(' | ')} |`)
    }
    expect(readme).toContain(
      `| **En total** | ${plans.map(({ total }) => `**${formatMinutes(total)}**`).join(' | ')} |`,
    )
  })
})
