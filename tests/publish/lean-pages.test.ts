/** Pages that ask for one style sheet and one script, with all that they do. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leanPages } from '../../src/publish/lean-pages.ts'
import { leanStyles } from '../../src/publish/lean-styles.ts'

describe('a lean style sheet', () => {
  const lean = (css: string, names: string[], code: string[] = []): string =>
    leanStyles([{ css, print: false }], {
      names: new Set(names),
      elements: new Set(['p', 'a', 'nav']),
      code,
    })

  test('has no rule for what is not used, and every other in its order', () => {
    const css =
      '.hoja{color:red}.raiz{color:blue}p .raiz,p .hoja{top:0}@media (width>9px){.hoja{top:1px}.flor{top:2px}}'
    expect(lean(css, ['hoja'])).toBe(
      '.hoja{color:red}p .raiz,p .hoja{top:0}@media (width>9px){.hoja{top:1px}}',
    )
  })

  test('has no rule for elements that are not there, but for what is said not to be', () => {
    const css = 'ins,p{top:0}:is(del,a) b{top:1px}:where(ins,a){top:2px}p:not(ins){top:3px}:root{top:4px}'
    expect(lean(css, [])).toBe('ins,p{top:0}:where(ins,a){top:2px}p:not(ins){top:3px}:root{top:4px}')
  })

  test('keeps what scripts may bring, what moves, and properties that somebody reads', () => {
    const css =
      '.abierta{animation:.1s crece}@keyframes crece{to{top:0}}:root{--tono:red;--nadie:1;--suyo:2}a{color:var(--tono)}'
    const kept = lean(css, [], ['e.classList.add("abierta");s.getPropertyValue("--suyo")'])
    expect(kept).toContain('@keyframes crece')
    expect(kept).toContain('.abierta')
    expect(kept).toMatch(/--tono:red;--suyo:2/)
    expect(kept).not.toContain('--nadie')
  })

  test('keeps longhands apart that WebKit does not know as one', () => {
    const css =
      'a{text-decoration-line:underline;text-decoration-style:dotted;text-decoration-color:var(--tono)}'
    expect(lean(css, [])).toContain('text-decoration-line:underline')
  })

  test('sets a property of the root once, when one place without condition says it', () => {
    const css =
      '@layer base{:root,::backdrop{--tono:red;--otro:var(--mas,max(1px,2em));--mas:1px}:root[data-ground=dark]{--tono:blue}p{--tono:gray}}' +
      ':root{--tono:pink}:root,::backdrop{--tono:green}:root[data-ground=dark]{--tono:black}p{color:var(--tono);top:var(--otro)}'
    expect(lean(css, [])).toBe(
      '@layer base{:root,::backdrop{--otro:var(--mas,max(1px,2em));--mas:1px}p{--tono:gray}}' +
        ':root,::backdrop{--tono:green}:root[data-ground=dark]{--tono:black}p{color:var(--tono);top:var(--otro)}',
    )
  })

  test('sets it in each place, when the one without condition says nothing of what lies behind a dialog', () => {
    const css =
      '@layer base{:root,::backdrop{--tono:red}}:root{--tono:green}@media print{:root{--tono:#000}}p{color:var(--tono)}'
    expect(lean(css, [])).toBe(css)
  })

  test('holds what is for paper in its place', () => {
    const sheets = [
      { css: 'nav{display:none}', print: true },
      { css: 'nav{display:block}', print: false },
    ]
    expect(leanStyles(sheets, { names: new Set(), elements: new Set(['nav']), code: [] })).toBe(
      '@media print{nav{display:none}}nav{display:block}',
    )
  })
})

describe('the pages of a site', () => {
  let dist: string
  const read = (path: string): Promise<string> => readFile(join(dist, path), 'utf8')
  const page = (body: string): string =>
    `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/c/_astro/papel.A1.css" media="print"><link rel="stylesheet" href="/c/_astro/todo.B2.css"><script>\n  // pronto\n  window.tema = 'claro'\n</script><script type="module" src="/c/_astro/uno.C3.js"></script></head><body><p class="hoja en:ancho" data-code="<script type='module'>no()</script>">${body}</p><script type="module">let n = 1; globalThis.orden.push("dentro" + n)</script></body></html>`
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'ligero-'))
    const files = {
      'index.html': page('<b class="flor">Uno</b>'),
      'luz/index.html': page('Dos'),
      '_astro/papel.A1.css': 'b{display:none}',
      '_astro/todo.B2.css':
        '.hoja{color:red}.flor{color:blue}.nadie{top:0}.en\\:ancho{top:1px}.en\\:alto{top:2px}',
      '_astro/uno.C3.js':
        'import{a}from"./comun.D4.js";import{t as b}from"./preload-helper.F6.js";let n=2;globalThis.orden.push("uno"+n+a);globalThis.luego=()=>b(()=>import("./luego.E5.js"),["_astro/comun.D4.js"])',
      '_astro/preload-helper.F6.js': 'var e=()=>{throw Error("todo")};export{e as t}',
      '_astro/luego.E5.js': 'import{a}from"./comun.D4.js";export const suma=a',
      '_astro/comun.D4.js': 'globalThis.orden.push("comun");export const a="!"',
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dist, path)), { recursive: true })
      await writeFile(join(dist, path), text)
    }
    await leanPages(dist, '/c/', ['index.html', 'luz/index.html'])
  })
  afterAll(() => rm(dist, { recursive: true }))

  test('ask for one sheet and one script, and have nothing else changed', async () => {
    for (const path of ['index.html', 'luz/index.html']) {
      const html = await read(path)
      expect(html.match(/<link /g), path).toHaveLength(1)
      expect(
        html.match(/<script type="module" src="\/c\/_astro\/page-script\.[\w-]+\.js"><\/script>/g),
      ).toHaveLength(1)
      expect(html).toContain(`data-code="<script type='module'>no()</script>"`)
      const start = /<script src="\/c\/_astro\/(page-start\.[\w-]+\.js)"><\/script>/.exec(html)?.[1] ?? ''
      expect(await read(`_astro/${start}`)).toMatch(/^window\.tema=[`"']claro[`"'];?$/)
    }
  })

  test('have the styles of what they hold', async () => {
    const sheet = async (path: string): Promise<string> =>
      read(`_astro/${/page-styles\.[\w-]+\.css/.exec(await read(path))![0]}`)
    expect(await sheet('index.html')).toBe(
      '@media print{b{display:none}}.hoja{color:red}.flor{color:#00f}.en\\:ancho{top:1px}',
    )
  })

  test('run all in its order, and what comes later shares what is there', async () => {
    const global = globalThis as typeof globalThis & {
      orden?: string[]
      luego?: () => Promise<{ suma: string }>
    }
    global.orden = []
    try {
      const name = /page-script\.[\w-]+\.js/.exec(await read('index.html'))![0]
      await import(join(dist, '_astro', name))
      expect(global.orden).toEqual(['comun', 'uno2!', 'dentro1'])
      expect((await global.luego!()).suma).toBe('!')
      expect(global.orden).toHaveLength(3)
    } finally {
      delete global.orden
      delete global.luego
    }
  })

  test('leave no file that nobody asks for, and stay as they are the next time', async () => {
    const files = (await readdir(join(dist, '_astro'))).sort()
    expect(files.map((name) => name.replace(/\.[\w-]+\./, '.'))).toEqual([
      'comun.js',
      'luego.js',
      'page-script.js',
      'page-start.js',
      'page-styles.css',
    ])
    const before = await read('luz/index.html')
    await leanPages(dist, '/c/', ['index.html', 'luz/index.html'])
    expect(await read('luz/index.html')).toBe(before)
    expect((await readdir(join(dist, '_astro'))).sort()).toEqual(files)
  })
})
