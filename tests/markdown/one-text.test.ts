/** Page, paper and slide say the same words, whatever is written: they are made from one tree. */
import { createMarkdownExit } from 'markdown-exit'
import type { Element, Nodes } from 'hast'
import { toString } from 'hast-util-to-string'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { projectNote } from '../../src/deck/project-note.ts'
import { siteAdapters } from '../../src/markdown/index.ts'
import { renderTree } from '../../src/markdown/render-tree.ts'
import { printRendering } from '../../src/site/print-rendering.ts'
import { context, note } from '../deck/context.ts'
import { pageFor } from './page-fixture.ts'

/** What Slidev reads Markdown with, set as in `slides/vite.config.ts`. */
const slidev = createMarkdownExit({ html: true, xhtmlOut: true, linkify: false })

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const read = (html: string): Nodes => fromHtml(html, { fragment: true })

/** The words of the section's key points, without their label. */
function keyPoints(html: string): string {
  const find = (node: Nodes): Element | undefined => {
    if (!('children' in node)) return undefined
    const here = node.type === 'element' && [node.properties.className].flat().includes('key-points')
    return here ? node : node.children.map(find).find((one) => one !== undefined)
  }
  const [, ...content] = find(read(html))!.children
  return plain(toString({ type: 'root', children: content }))
}

test.each([
  ['- Entre 5~7 y 8~9 hojas', 'Entre 5~7 y 8~9 hojas'],
  ['- Mira «https://ejemplo.org/», y ya', 'Mira «https://ejemplo.org/», y ya'],
  [
    '- Usa pan@1.2 y pan@16.2-integral, de ana@ejemplo.org',
    'Usa pan@1.2 y pan@16.2-integral, de ana@ejemplo.org',
  ],
  ['- hojas:verdes a las 10:30, puerto :8080', 'hojas:verdes a las 10:30, puerto :8080'],
  ['- Cuesta $5 y $10, en $HOME/$USER', 'Cuesta $5 y $10, en $HOME/$USER'],
  ['- Un {{ hueco }} y {% otro %}', 'Un {{ hueco }} y {% otro %}'],
  ['- **«hoja»**s y **¿Qué?**Esto', '**«hoja»**s y **¿Qué?**Esto'],
  ['- a * b * c_d_e y __d__ snake_case', 'a * b * c_d_e y d snake_case'],
  ['- 1 < 2 y 3 > 2, a & b &amp; c &lt;b&gt;', '1 < 2 y 3 > 2, a & b & c <b>'],
  ['- Escape \\*no\\* \\_ni\\_ \\`esto\\`', 'Escape *no* _ni_ `esto`'],
  ['- Código `a | b` y `` `x` `` y `<nada>:<nada>`', 'Código a | b y `x` y <nada>:<nada>'],
  ['| a | b |\n| - | - |\n| `x \\| y` | 2 |', 'a b x | y 2'],
  ['1. Uno\n2. Dos\n\n   Más', 'Uno Dos Más'],
  ['> Cita con hojas:verdes', 'Cita con hojas:verdes'],
  ['- ::hojas y :::no es directiva', '::hojas y :::no es directiva'],
  ['- Nota ==marcada== y ^alto^ y H~2~O', 'Nota ==marcada== y ^alto^ y H~2~O'],
  ['- [enlace roto][nada] y [x] casilla', '[enlace roto][nada] y [x] casilla'],
  ['- Línea uno\n  línea dos\\\n  línea tres', 'Línea uno línea dos línea tres'],
  ['- :smile: y (c) ... -- ---', ':smile: y (c) ... -- ---'],
  ['```text\n:::\n~~~\n```\n\n- Punto', '::: ~~~ Punto'],
  ['- Ruta C:\\Hojas\\ana y \\n', 'Ruta C:\\Hojas\\ana y \\n'],
  ['- Llave {.clase} y {#id} [texto]{.clase}', 'Llave {.clase} y {#id} [texto]{.clase}'],
  ['- Comilla "recta" y \'simple\'', 'Comilla "recta" y \'simple\''],
  ['- #hojas @ana 100% ~/casa', '#hojas @ana 100% ~/casa'],
  ['- +1 o -1 o * solo', '+1 o -1 o * solo'],
  ['- https://ejemplo.org/a_b_c y www.ejemplo.org.', 'https://ejemplo.org/a_b_c y www.ejemplo.org.'],
  ['- Una ~~falsa~~ y ~~ suelta', 'Una falsa y ~~ suelta'],
  ['- Nota[^1] sin definir', 'Nota[^1] sin definir'],
  ['- $$x$$ y $a$ y \\$b\\$', '$$x$$ y $a$ y $b$'],
  ['- <https://ejemplo.org> y [a](https://ejemplo.org "título")', 'https://ejemplo.org y a'],
  ['- **Listo 🎉**ya, y ya**🎉 listo** y *🍞*pan', 'Listo 🎉ya, y ya🎉 listo y 🍞pan'],
  ['- **Listo ❤️**ya y 👩🏽‍🍳**pan**a', 'Listo ❤️ya y 👩🏽‍🍳pana'],
  ['- Un <!-- aparte --> comentario', 'Un comentario'],
])('%j', (body, words) => {
  const written = note(`---\ntitle: Prueba\n---\n\n## Uno\n\n:::slide\n${body}\n:::\n\nNotas.\n`)
  const page = pageFor(written)
  const paper = printRendering(page, { idPrefix: '', printed: () => undefined, base: '/' })
  expect(keyPoints(renderTree(page.tree, { adapters: siteAdapters(page), hast: [] }))).toBe(words)
  expect(keyPoints(renderTree(page.tree, paper))).toBe(words)
  const slide = projectNote(written, context).find(({ kind }) => kind === 'section')!
  expect(plain(toString(read(slidev.render(slide.content))))).toContain(words)
})

test('no slide holds a formula', () => {
  const written = note('---\ntitle: Prueba\n---\n\n## Uno\n\n:::slide\n- En $HOME/$USER\n:::\n')
  const slide = projectNote(written, context).find(({ kind }) => kind === 'section')!
  expect(slide.content).toContain('En \\$HOME/\\$USER')
})
