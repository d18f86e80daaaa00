/** What the downloads page says of files that are made after it. */
import { expect, test } from 'vitest'
import { withFacts } from '../../src/tasks/describe-downloads.ts'

const page = (facts: string): string =>
  `<li><a href="/descargas/pan-a4.pdf">A4</a> <span class="x" data-facts="pan-a4.pdf">${facts}</span></li><li><span data-facts="pan.gift"></span></li>`

test('says pages and size of each file in its place, and says them anew', () => {
  const made = new Map([
    ['pan-a4.pdf', { bytes: 1_234_567, pages: 12 }],
    ['pan.gift', { bytes: 2_000, pages: undefined }],
  ])
  const once = withFacts(page(''), made)
  expect(once).toContain('data-facts="pan-a4.pdf">12 páginas, 1,2 MB</span>')
  expect(once).toContain('data-facts="pan.gift">2 kB</span>')
  const again = withFacts(once, new Map([['pan-a4.pdf', { bytes: 999, pages: 1 }]]))
  expect(again).toContain('>1 página, 1 kB</span>')
  expect(again).toContain('>2 kB</span>')
})
