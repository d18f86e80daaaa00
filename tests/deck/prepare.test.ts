/** What Slidev makes of a lecture as it is handed over, with Slidev's own loader. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prepareLecture } from '../../src/deck/prepare.ts'

let root: string
const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text)
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
  for (const folder of ['docs/_datos', 'docs/plantas', 'slides'])
    await mkdir(join(root, folder), { recursive: true })
  await write(
    'docs/_datos/curso.yml',
    'id: plantas\ntitulo: Las plantas\ndescripcion: De las hojas a la raíz.\nmarca: marca.svg\n',
  )
  await write(
    'docs/_datos/marca.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  )
  await write('docs/_datos/temas.yml', '- id: plantas\n  titulo: Plantas\n  descripcion: De plantas.\n')
  await write('docs/plantas/hojas.md', '---\ntitle: Hojas\n---\n\n## Uno\n\n:::slide\n- a\n:::\n\nSe dice.\n')
})
afterEach(() => rm(root, { recursive: true }))

/** The lecture `slides/clase.md` as Slidev has it after loading. */
async function loaded(text: string): ReturnType<typeof load> {
  await write('slides/clase.md', text)
  injectPreparserExtensionLoader(async (_roots, _headmatter, path) => {
    const prepared = await prepareLecture(root, path, async () => () => undefined)
    return [
      {
        name: 'notes',
        transformRawLines: (lines) => void lines.splice(0, lines.length, ...prepared.lines(lines.join('\n'))),
        transformSlide: async (_content, frontmatter) => prepared.content(frontmatter),
        transformNote: async (note, frontmatter) => prepared.note(frontmatter, note),
      },
    ]
  })
  return load({ userRoot: join(root, 'slides'), roots: [] }, join(root, 'slides/clase.md'))
}

const head =
  '---\ntitulo: "La hoja: * por dentro * --- y fuera"\nsubtitulo: Una vista\nminutos: 9\napertura: 1\n---\n'

describe('a lecture', () => {
  test('has every setting of Slidev that matters, though its author wrote none', async () => {
    const { headmatter } = await loaded(`${head}\n# Hola\n`)
    expect(headmatter).toMatchObject({
      title: 'La hoja: \\* por dentro \\* --- y fuera',
      titleTemplate: '%s',
      seoMeta: { ogDescription: 'De las hojas a la raíz. Una sesión de 9 minutos.' },
      htmlAttrs: { lang: 'es' },
      theme: 'none',
      routerMode: 'hash',
      aspectRatio: '16/9',
      canvasWidth: 980,
      fonts: { provider: 'none' },
      editor: false,
      layout: 'opening',
    })
    expect(headmatter.favicon).toMatch(/^data:image\/svg\+xml,%3Csvg/)
  })

  test('opens with what it says of itself, where its author says nothing else', async () => {
    const own = await loaded(`${head}\n# Hola\n\nTexto\n\n<!-- Se saluda. -->\n`)
    expect(own.slides[0]?.content).toBe('# Hola\n\nTexto')
    expect(own.slides[0]?.note).toBe('**1 min** · del minuto 0 al 1\n\nSe saluda.')
    const none = await loaded(`${head}\n<!-- Se saluda. -->\n`)
    expect(none.slides[0]?.content).toBe('# La hoja: \\* por dentro \\* --- y fuera\n\nUna vista')
    expect(none.slides[0]?.note).toContain('Se saluda.')
  })

  test('has its own slides as they were written, in their place', async () => {
    const { slides } = await loaded(
      `${head}\n# Hola\n\n---\nsrc: ../docs/plantas/hojas.md\n---\n\n---\ndireccion: fin\ntema: plantas\nminutos: 2\n---\n\n\`\`\`yaml\na: 1\n---\nb: 2\n\`\`\`\n\n<!-- Adiós. -->\n\n---\n\n# Y más\n`,
    )
    expect(slides.map(({ frontmatter }) => frontmatter.layout)).toEqual([
      'opening',
      'note-cover',
      'section',
      'recap',
      'recap',
    ])
    const [, , section, own, last] = slides
    expect(section).toMatchObject({
      content: expect.stringContaining('- a'),
      note: expect.stringContaining('Se dice.'),
    })
    expect(own?.content).toBe('```yaml\na: 1\n---\nb: 2\n```')
    expect(own?.note).toBe('**2 min** · del minuto 2 al 4\n\nAdiós.')
    expect(own?.frontmatter).toMatchObject({
      routeAlias: 'fin',
      course: { kind: 'recap', theme: 'plantas', minutes: 2, place: { number: '4', of: 5, start: 2 } },
    })
    expect(last?.content).toBe('# Y más')
    expect(last?.frontmatter.title).toBe('Y más')
  })

  test('that is wrong is refused with its place', async () => {
    await expect(loaded(`${head}\n# Hola\n\n---\nsrc: ../docs/plantas/otra.md\n---\n`)).rejects.toThrow(
      /^slides\/clase\.md:11:6 La nota «\.\.\/docs\/plantas\/otra\.md» no existe\. /,
    )
  })
})
