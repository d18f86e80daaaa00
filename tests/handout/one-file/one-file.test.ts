/** A lecture that is one page: all that it asked for is in it, and it asks for nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asScriptText, inlineStyles } from '../../../src/handout/one-file/inline-files.ts'
import { oneFile } from '../../../src/handout/one-file/one-file.ts'

let deck: string
/** What Vite builds of a lecture, as far as its page and its parts go. */
const built: Record<string, string> = {
  'index.html': `<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'self'">
<title>El pan</title>
<script type="module" crossorigin src="/curso/clase/assets/index-A1b2C3d4.js"></script>
<link rel="modulepreload" crossorigin href="/curso/clase/assets/preload-helper-A1b2C3d4.js">
<link rel="stylesheet" crossorigin href="/curso/clase/assets/index-A1b2C3d4.css">
</head>
<body><noscript><p>Sin él, no.</p><p data-beside><a href="../">Apuntes</a></p></noscript><div id="app"></div></body>
</html>`,
  'assets/index-A1b2C3d4.js':
    'import{t as e}from"./preload-helper-A1b2C3d4.js";document.title="</script><!--";e(()=>import("./later-A1b2C3d4.js"),["assets/later-A1b2C3d4.css"]).then(n=>n.say())',
  'assets/preload-helper-A1b2C3d4.js':
    'const e=async(l,d)=>{/* link rel=stylesheet */return l()};export{e as t}',
  'assets/later-A1b2C3d4.js':
    'const picture="/curso/clase/_figuras/horno-A1b2C3d4.svg";export const say=()=>console.log("más tarde",picture)',
  'assets/index-A1b2C3d4.css':
    '@font-face{font-family:A;src:url(/curso/clase/assets/letra-A1b2C3d4.woff2)}@font-face{font-family:B;src:url(/curso/clase/assets/dejavu-A1b2C3d4.woff2)}p{color:red}',
  'assets/later-A1b2C3d4.css': 'p{color:blue}',
  'assets/letra-A1b2C3d4.woff2': 'letra',
  'assets/dejavu-A1b2C3d4.woff2': 'signos',
  '_figuras/horno-A1b2C3d4.svg': '<svg/>',
}
beforeEach(async () => {
  deck = await mkdtemp(join(tmpdir(), 'clase-'))
  for (const [path, text] of Object.entries(built)) {
    await mkdir(dirname(join(deck, path)), { recursive: true })
    await writeFile(join(deck, path), text)
  }
})
afterEach(() => rm(deck, { recursive: true }))
const make = (): Promise<string> => oneFile(deck, '/curso/clase/')

const inBase64 = (text: string): string => Buffer.from(text).toString('base64')

describe('a lecture in one file', () => {
  test('has its code in one module, also what came later, and its styles in order', async () => {
    const page = await make()
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('más tarde')
    expect(page).not.toContain('rel=stylesheet')
    expect(page).not.toMatch(/\bimport\s*[({"]/)
    expect(page.indexOf('p{color:red}')).toBeLessThan(page.indexOf('p{color:blue}'))
    expect(page).toContain('<title>El pan</title>')
  })

  test('has its pictures and letters in it, but for the letters that a system has', async () => {
    const page = await make()
    expect(page).toContain(`data:image/svg+xml;base64,${inBase64('<svg/>')}`)
    expect(page).toContain(`data:font/woff2;base64,${inBase64('letra')}`)
    expect(page).not.toContain('font-family:B')
    expect(page).not.toContain('/curso/clase/')
    expect(page).toContain('<noscript><p>Sin él, no.</p></noscript>')
  })

  test('may ask for nothing, by its own policy', async () => {
    const page = await make()
    expect(page.match(/http-equiv="content-security-policy"/g)).toHaveLength(1)
    expect(page).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'sha256-[\w+/]+=*';/,
    )
  })

  test('is the same for the same build', async () => {
    expect(await make()).toBe(await make())
  })

  test('is not made when what brings its parts is not what it was', async () => {
    await writeFile(join(deck, 'assets/preload-helper-A1b2C3d4.js'), 'const e=1,n=2;export{e as t,n as u}')
    await expect(make()).rejects.toThrow(/gives 2 things/)
  })
})

test('code in a page neither ends its element nor opens a comment', () => {
  const code = 'x = "</script><SCRIPT><!-- a"; y = a < b'
  const text = asScriptText(code)
  expect(text).not.toMatch(/<\/?script|<!--/i)
  expect(text).toContain('y = a < b')
  expect(new Function(`let x, y, a = 1, b = 2; ${text}; return x`)()).toBe('</script><SCRIPT><!-- a')
})

test('a style sheet keeps the faces that are there, whatever else their address begins like', () => {
  const files = ['/c/a.woff2', '/c/a.woff2.svg'].map((address) => ({ address, bytes: Buffer.from(address) }))
  const css = inlineStyles('@font-face{src:url(/c/a.woff2)}b{background:url(/c/a.woff2.svg)}', files)
  expect(css).toBe(
    `@font-face{src:url(data:font/woff2;base64,${inBase64('/c/a.woff2')})}b{background:url(data:image/svg+xml;base64,${inBase64('/c/a.woff2.svg')})}`,
  )
})
