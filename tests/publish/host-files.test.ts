/** What servers are told. */
import { describe, expect, test } from 'vitest'
import { hostFiles } from '../../src/publish/host-files.ts'

const scripts = Array.from({ length: 16 }, (_, n) => `'sha256-${String(n).padStart(43, 'a')}='`)
const files = (base: string): ReadonlyMap<string, string> =>
  hostFiles({ base, scripts, lectures: ['presentacion'] })

describe.each(['/', '/curso/'])('under %s', (base) => {
  test('each server hears of the policy with its frames, and of what is kept for ever', () => {
    for (const [path, text] of files(base)) {
      expect(text, path).toMatch(/content-security-policy:? .*frame-ancestors 'self'/i)
      expect(text, path).toMatch(/x-content-type-options:? "?nosniff/i)
      expect(text, path).toMatch(/referrer-policy/i)
      expect(text, path).toContain('public, max-age=31536000, immutable')
      expect(text, path).toContain(`${base}_astro/`)
      expect(text, path).toContain(`${base}presentacion/assets/`)
      for (const hash of scripts) expect(text, path).toContain(hash)
    }
  })

  test('in _headers, no address gets a header from two rules, which some hosts would put together', () => {
    const rules = files(base).get('_headers')!.trim().split('\n\n')
    const names = rules.map((rule) => [...rule.matchAll(/^ {2}([\w-]+): /gm)].map(([, name]) => name))
    const [everywhere = [], ...others] = names
    expect(rules[0]!.split('\n')[0]).toBe(`${base}*`)
    for (const other of others) expect(other.filter((name) => everywhere.includes(name))).toEqual([])
  })

  test('no line of _headers is longer than hosts read', () => {
    // Cloudflare Pages: 2,000 characters.
    for (const line of files(base).get('_headers')!.split('\n')) expect(line.length).toBeLessThan(2000)
  })
})

test('servers with settings of their own compress, ask again for pages, and hide what is for them', () => {
  const { nginx, caddy } = {
    nginx: files('/').get('_cabeceras/nginx.conf')!,
    caddy: files('/').get('_cabeceras/Caddyfile')!,
  }
  expect(nginx).toMatch(/default "no-cache";/)
  expect(nginx).toMatch(/gzip on;[^]*brotli_types/)
  expect(nginx).toMatch(/location \/_cabeceras\/ \{ return 404; \}/)
  expect(caddy).toMatch(/header @revisados Cache-Control "no-cache"/)
  expect(caddy).toMatch(/encode /)
  expect(caddy).toMatch(/@propios path \/_cabeceras\/\*/)
  for (const text of [nginx, caddy]) expect(text.match(/[{]/g)?.length).toBe(text.match(/[}]/g)?.length)
})
