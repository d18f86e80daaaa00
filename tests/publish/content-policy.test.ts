/** What the policy of a page lets in, and that it holds for all of the page. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contentPolicy, inlineHashes, withPolicy } from '../../src/publish/content-policy.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (head: string, body = ''): string =>
  `<!doctype html><html lang="es"><head>${head}</head><body>${body}</body></html>`

describe('the hashes of a page', () => {
  test('are of the scripts and styles that are written in it', () => {
    const html = page(
      '<script>a < b && "</p>"</script><style>p { color: red }</style>',
      '<script type="module">\n  uno()\n</script><script is:inline>a < b && "</p>"</script>',
    )
    expect(inlineHashes(html)).toEqual({
      scripts: [hash('a < b && "</p>"'), hash('\n  uno()\n')].sort(),
      styles: [hash('p { color: red }')],
    })
  })

  test('are not of files, of data, or of what only looks like a script', () => {
    const html = page(
      '<script src="/a.js"></script><script type="application/ld+json">{"a": 1}</script>',
      '<!-- <script>no()</script> --><p title="<script>no()</script>">&lt;script&gt;</p><textarea><script>no()</script></textarea>',
    )
    expect(inlineHashes(html)).toEqual({ scripts: [], styles: [] })
  })

  test('are of the text as browsers read it, whatever ends its lines', () => {
    expect(inlineHashes(page('<script>uno()\r\ndos()</script>')).scripts).toEqual([hash('uno()\ndos()')])
  })
})

describe('a policy', () => {
  test('lets no script in that has no hash, and no code that is made of text', () => {
    const policy = contentPolicy({ scripts: [hash('uno()')], styles: [] }, { wasm: true })
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '))
    expect(scripts).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hash('uno()')}`)
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src-attr/)
    expect(policy.match(/[\w-]+ 'unsafe-inline'/g)).toEqual(["style-src-attr 'unsafe-inline'"])
  })

  test('lets no WebAssembly in where nothing needs it', () => {
    expect(contentPolicy({ scripts: [], styles: [] }, { wasm: false })).not.toContain('wasm')
  })
})

describe('the policy in a page', () => {
  const where = (html: string): string => withPolicy(html, { wasm: false }).html

  test.each([
    ['after the character set', page('<meta charset="utf-8"><script>a()</script>')],
    ['before everything where the set comes late', page('<link rel="icon" href="x"><meta charset="utf-8">')],
    ['in a page without head', '<!doctype html><title>Se movió</title><a href="/x/">aquí</a>'],
    ['in a page with nothing', '<!doctype html>'],
  ])('stands %s', (_, html) => {
    const sealed = where(html)
    const meta = sealed.indexOf('<meta http-equiv="content-security-policy"')
    expect(meta).toBeGreaterThan(-1)
    for (const later of ['<script', '<link', '<title']) {
      if (sealed.includes(later)) expect(meta).toBeLessThan(sealed.indexOf(later))
    }
    expect(sealed.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')).toBe(html)
  })

  test('is replaced when the page is given one again', () => {
    const once = where(page('<meta charset="utf-8"><script>a()</script>'))
    expect(where(once)).toBe(once)
    const changed = where(once.replace('a()', 'b()'))
    expect(changed).toContain(hash('b()'))
    expect(changed).not.toContain(hash('a()'))
  })
})
