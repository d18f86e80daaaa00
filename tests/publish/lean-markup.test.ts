/** Markup that says the same in fewer bytes. */
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { iconStyles, shorterMarkup, slackOf, type Shared } from '../../src/publish/lean-markup.ts'
import { replaceStretches } from '../../src/publish/page-parts.ts'

const icon = (more = ''): string =>
  `<svg aria-hidden="true" class="astro-hkc32dio seña" width="16" viewBox="0 0 24 24" fill="currentColor"${more}><path d="M1 1h3"/></svg>`
const drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M1 1h3'/></svg>"
const nothing: Shared = { icons: new Map(), scopes: new Map(), styles: new Set() }

function shorter(html: string, shared: Partial<Shared> = {}, sheet = ''): string {
  const slack = slackOf(html, fromHtml(html, { fragment: true, verbose: true }))
  return replaceStretches(html, shorterMarkup(slack, { ...nothing, ...shared }, sheet))
}

describe('icons', () => {
  const icons = new Map([[drawing, '_i-0']])
  test('that many pages draw are drawn by their style sheet', () => {
    expect(shorter(`<p>${icon()}</p>`, { icons })).toBe(
      '<p><svg aria-hidden="true" class="astro-hkc32dio seña _i-0" width="16"></svg></p>',
    )
  })

  test('that others don’t draw, have more to them or have a name stay', () => {
    for (const html of [
      icon().replace('M1 1h3', 'M2 2h3'),
      icon().replace('<path ', '<path class="alto" '),
      icon().replace('aria-hidden="true"', 'role="img" aria-label="Pan"'),
      icon().replace('currentColor', 'none'),
    ])
      expect(shorter(html, { icons })).toBe(html)
  })

  test('are drawn in the colour of the text, also on paper and in the colours of the system', () => {
    const css = iconStyles(icons)
    expect(css).toContain("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'")
    expect(css).toContain('background:currentColor')
    expect(css).toContain('print-color-adjust:exact')
    expect(css).toMatch(/forced-colors:active.*CanvasText/)
    expect(iconStyles(new Map())).toBe('')
  })
})

test('classes of components have short names where the sheet tells of them, and go where not', () => {
  const scopes = new Map([
    ['astro-aaaaaaaa', '_0'],
    ['astro-bbbbbbbb', '_1'],
  ])
  expect(
    shorter(
      '<p class="pan astro-aaaaaaaa">a</p><b class="astro-bbbbbbbb">b</b><i class=astro-cccccccc>c</i>',
      { scopes },
      'p:where(._0){top:0}',
    ),
  ).toBe('<p class="pan _0">a</p><b>b</b><i class="astro-cccccccc">c</i>')
})

test('what only the index needs goes, and what says nothing of code', () => {
  expect(shorter('<p data-pagefind-ignore id="uno"><code dir="auto">pan</code></p>')).toBe(
    '<p id="uno"><code>pan</code></p>',
  )
  const leftward = '<code dir="auto">לחם</code><p dir="auto">pan</p>'
  expect(shorter(leftward)).toBe(leftward)
})

test('a custom property is set once, unless the sheet sets it too', () => {
  const html = '<ul style="--hondo: 1;"><li style="--hondo: 1;"><a style="--hondo: 2;">a</a></li></ul>'
  expect(shorter(html)).toBe('<ul style="--hondo: 1;"><li><a style="--hondo: 2;">a</a></li></ul>')
  expect(shorter(html, {}, 'li{--hondo:3}')).toBe(html)
  const size = '<ul style="width: 1em"><li style="width: 1em"></li></ul>'
  expect(shorter(size)).toBe(size)
})

test('styles of a drawing that most pages hold go to the sheet', () => {
  const html = '<svg><style>.a{fill:red}</style><path class="a"/></svg><svg><style>.b{fill:red}</style></svg>'
  expect(shorter(html, { styles: new Set(['.a{fill:red}']) })).toBe(
    '<svg><path class="a"/></svg><svg><style>.b{fill:red}</style></svg>',
  )
})
