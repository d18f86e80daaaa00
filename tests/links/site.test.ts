import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { siteState } from '../../src/links/freshness.ts'
import { siteFindings } from '../../src/links/site.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sitio-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

const page = (body: string): string => `<!doctype html><html lang="es"><title>x</title><body>${body}`

async function pdfWith(...uris: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { node, doc } = document.addPage()
  const annotations = uris.map((uri) =>
    doc.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 10, 10],
      A: { S: 'URI', URI: PDFString.of(uri) },
    }),
  )
  node.set(PDFName.of('Annots'), doc.context.obj(annotations))
  return document.save()
}

describe('siteFindings', () => {
  const dist = (): string => join(root, 'dist')

  test('follows pages and fragments, and says where a broken link was written', async () => {
    await write({
      'dist/index.html': page('<a href="/venas/">a</a> <a href="/venas/#hay">b</a>'),
      'dist/venas/index.html': page(
        '<h2 id="hay">x</h2><a href="/no-hay/">c</a> <a href="/#no">d</a> <a href="https://example.invalid/">e</a> <a href="/presentacion/#/otra">f</a>',
      ),
      'dist/presentacion/index.html': page('deck'),
    })
    const sources = [{ url: '/no-hay/', file: 'docs/venas.md', line: 7, column: 3, endLine: 7, endColumn: 9 }]
    const findings = await siteFindings({ dist: dist(), root, sources })
    expect(findings.map(({ file, line, actual }) => [file, line, actual]).sort()).toEqual([
      ['dist/venas/index.html', null, '/#no'],
      ['dist/venas/index.html', null, '/presentacion/#/otra'],
      ['docs/venas.md', 7, '/no-hay/'],
    ])
    expect(findings.every(({ rule, severity }) => rule === 'enlace-del-sitio' && severity === 'error')).toBe(
      true,
    )
  })

  test('follows pages to slides, slides to pages, and PDFs to sections', async () => {
    const site = 'https://apuntes.example.org'
    await write({
      'dist/index.html': page(
        '<a href="/presentacion/#/venas--qu%C3%A9-es">a</a> <a href="/presentacion/#/no-hay">b</a> <a href="/presentacion/#/3">c</a> <a href="/presentacion/#/presenter/1">d</a>',
      ),
      'dist/venas/index.html': page('<h2 id="qué-es">x</h2>'),
      'dist/presentacion/index.html': page('deck'),
      'dist/presentacion/slides.json': JSON.stringify({
        name: 'Clase',
        slides: [{}, { alias: 'venas--qué-es', address: 'venas/#qué-es' }, { address: 'venas/#no' }],
      }),
      'dist/descargas/a.pdf': await pdfWith(
        `${site}/venas/#qu%C3%A9-es`,
        `${site}/venas/#no`,
        `${site}/presentacion/#/venas--qu%C3%A9-es`,
        `${site}/presentacion/#/no-hay`,
      ),
    })
    const sources = [
      { url: '/presentacion/#/no-hay', file: 'docs/index.mdx', line: 9, column: 1, endLine: 9, endColumn: 5 },
    ]
    const findings = await siteFindings({ dist: dist(), root, site, sources })
    expect(findings.map(({ file, line, actual }) => [file, line, actual]).sort()).toEqual([
      ['dist/descargas/a.pdf', null, `${site}/presentacion/#/no-hay`],
      ['dist/descargas/a.pdf', null, `${site}/venas/#no`],
      ['dist/presentacion/index.html', null, '/venas/#no'],
      ['docs/index.mdx', 9, '/presentacion/#/no-hay'],
    ])
  })

  test('knows a site under a sub-path', async () => {
    await write({
      'dist/index.html': page('<a href="/curso/venas/">a</a> <a href="/curso/no-hay/">b</a>'),
      'dist/venas/index.html': page('hola'),
    })
    const findings = await siteFindings({ dist: dist(), root, base: '/curso/' })
    expect(findings.map(({ actual }) => actual?.replace('/curso', ''))).toEqual(['/no-hay/'])
  })

  test('reads the links of PDFs', async () => {
    const site = 'https://apuntes.example.org'
    await write({
      'dist/index.html': page('hola'),
      'dist/venas/index.html': page('hola'),
      'dist/descargas/a.pdf': await pdfWith(`${site}/venas/`, `${site}/no-hay/`, 'https://example.invalid/x'),
    })
    const findings = await siteFindings({ dist: dist(), root, site })
    expect(findings.map(({ file, actual }) => [file, actual])).toEqual([
      ['dist/descargas/a.pdf', `${site}/no-hay/`],
    ])
  })

  test.each(['/', '/curso/'])(
    'reads the links of PDFs of a site in %s whose address is not known',
    async (base) => {
      await write({
        'dist/index.html': page('hola'),
        'dist/venas/index.html': page('<h2 id="hay">x</h2>'),
        'dist/descargas/a.pdf': await pdfWith('../venas/#hay', '../', '../venas/#no', '../../otra/'),
      })
      const findings = await siteFindings({ dist: dist(), root, base })
      expect(findings.map(({ actual }) => actual)).toEqual(['../venas/#no', '../../otra/'])
    },
  )
})

test('siteState tells a site that is there, one that is old, and none', async () => {
  await write({ 'docs/a.md': 'x' })
  expect(await siteState(root, join(root, 'dist'))).toBe('absent')
  await write({ 'dist/index.html': 'x' })
  const [before, after] = [new Date('2026-01-01'), new Date('2026-01-02')]
  await utimes(join(root, 'docs/a.md'), before, before)
  await utimes(join(root, 'dist/index.html'), after, after)
  expect(await siteState(root, join(root, 'dist'))).toBe('fresh')
  await utimes(join(root, 'docs/a.md'), after, new Date('2026-01-03'))
  expect(await siteState(root, join(root, 'dist'))).toBe('stale')
})
