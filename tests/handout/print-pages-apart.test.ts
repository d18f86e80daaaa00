import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasPrintPages, keepPrintPages, setPrintPagesApart } from '../../src/handout/print-pages-apart.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'aparte-'))
})
afterEach(() => rm(root, { recursive: true }))

async function site(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'dist', path)), { recursive: true })
    await writeFile(join(root, 'dist', path), text)
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

test('pages to print leave the site, with what only they use, and have their own of what all use', async () => {
  await site({
    'index.html': '<link href="/base/_astro/site.1a.css"><script src="/base/_astro/page.2b.js"></script>',
    'imprimir/apuntes/index.html':
      '<link href="/base/_astro/print.3c.css"><link href="/base/_astro/site.1a.css"><link href="/base/_astro/font.4d.woff2">',
    '_astro/print.3c.css': 'src: url(/base/_astro/bold.5e.woff2)',
    '_astro/bold.5e.woff2': '',
    '_astro/site.1a.css': "src: url('font.4d.woff2')",
    '_astro/font.4d.woff2': '',
    '_astro/page.2b.js': '',
  })
  await setPrintPagesApart(join(root, 'dist'), join(root, 'aparte'))
  expect(await filesIn('dist')).toEqual([
    '_astro/font.4d.woff2',
    '_astro/page.2b.js',
    '_astro/site.1a.css',
    'index.html',
  ])
  expect(await filesIn('aparte')).toEqual([
    '_astro/bold.5e.woff2',
    '_astro/font.4d.woff2',
    '_astro/print.3c.css',
    '_astro/site.1a.css',
    'imprimir/apuntes/index.html',
  ])
})

test('those of the last build are kept, instead of the ones before', async () => {
  const kept = join(root, 'lejos', 'guardadas')
  expect(await hasPrintPages(kept)).toBe(false)
  for (const page of ['antes', 'ahora']) {
    await site({ [`imprimir/${page}/index.html`]: '' })
    await setPrintPagesApart(join(root, 'dist'), join(root, 'aparte'))
    await keepPrintPages(join(root, 'aparte'), kept)
  }
  expect(await hasPrintPages(kept)).toBe(true)
  expect(await filesIn('lejos/guardadas')).toEqual(['imprimir/ahora/index.html'])
  expect(await filesIn('dist')).toEqual([])
})
