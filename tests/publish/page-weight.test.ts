import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { weighPages } from '../../src/publish/page-weight.ts'

test('a page weighs what it asks for at once, each file one time, and not what comes later', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'peso-'))
  const files = {
    'luz/index.html':
      '<!doctype html><link rel="stylesheet" href="/c/_astro/a.css"><script src="/c/_astro/antes.js"></script><script type="module" src="/c/_astro/uno.js"></script><p>Hoja</p><style>p{top:0}</style>',
    '_astro/a.css': 'p{color:red}',
    '_astro/antes.js': 'let tema',
    '_astro/uno.js': 'import{x}from"./dos.js";x(()=>import("./luego.js"))',
    '_astro/dos.js': 'import"./uno.js";export const x=1',
    '_astro/luego.js': 'x'.repeat(10_000),
    '_astro/atkinson-hyperlegible-next-latin-400-normal.X.woff2': 'letra',
    '_astro/atkinson-hyperlegible-mono-latin-700-normal.X.woff2': 'papel',
  }
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dist, path)), { recursive: true })
      await writeFile(join(dist, path), text)
    }
    const asked = [
      'luz/index.html',
      '_astro/a.css',
      '_astro/antes.js',
      '_astro/uno.js',
      '_astro/dos.js',
    ] as const
    const gzip = asked.reduce((sum, path) => sum + gzipSync(files[path]).length, 0)
    const [weight] = await weighPages(dist, '/c/', ['luz/index.html'])
    const words = brotliCompressSync('Hoja').length
    expect(weight).toEqual({ page: 'luz/index.html', html: weight!.html, words, gzip, fonts: 5 })
    expect(weight!.html).toBeLessThan(files['luz/index.html'].length)
  } finally {
    await rm(dist, { recursive: true })
  }
})
