/** Changes of Slidev's client: each accounts for itself when a deck is built. */
import { build, type Plugin, type Rollup } from 'vite'
import { describe, expect, test } from 'vitest'
import { notesApart } from '../../slides/setup/plugins/notes-apart.ts'
import { slidevVersion } from '../../slides/setup/plugins/patch-account.ts'
import { patchFiles, type Change } from '../../slides/setup/plugins/patch-files.ts'
import { sayInSpanish } from '../../slides/setup/plugins/say-in-spanish.ts'

/** Builds modules that are only here, the first as entry, and returns all code. */
async function built(modules: Record<string, string>, ...plugins: Plugin[]): Promise<string> {
  const [entry = ''] = Object.keys(modules)
  const here: Plugin = {
    name: 'here',
    enforce: 'pre',
    resolveId: (source) => (source in modules ? source : undefined),
    load: (id) => modules[id],
  }
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [here, ...plugins],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  const { output: chunks } = (Array.isArray(output) ? output[0] : output) as Rollup.RollupOutput
  return chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}

describe('a text of the interface', () => {
  test.each([
    ['<b>Next</b>', 'Next', 'Sigue', '<b>Sigue</b>'],
    ['<b\n  >\n  Next\n</b>', 'Next', 'Sigue', '<b\n  >\n  Sigue\n</b>'],
    ['<i /> Help', 'Help', 'Ayuda', undefined],
    ['<i /> Help <b/>', 'Help', 'Ayuda', '<i /> Ayuda <b/>'],
    ['<p>One\n  two</p>', 'One two', 'Uno dos', '<p>Uno dos</p>'],
    [
      `<b title="Next" :alt="on ? 'Next' : ''">`,
      'Next',
      'Sigue',
      `<b title="Sigue" :alt="on ? 'Sigue' : ''">`,
    ],
    [
      'useHead({ title: `Notes - ${a.b}` })',
      'Notes - {1}',
      'Notas · {1}',
      'useHead({ title: `Notas · ${a.b}` })',
    ],
    [':alt="`No ${n} yet.`"', 'No {1} yet.', 'Aún no hay {1}.', ':alt="`Aún no hay ${n}.`"'],
    ['<b>{{ s.length }} slides</b>', '{1} slides', '{1} diapositivas', '<b>{{ s.length }} diapositivas</b>'],
    [
      '<b>\n{{ a }} slides ·\n{{ b + 1 }} words\n</b>',
      '{1} slides · {2} words',
      '{2} palabras en {1} diapositivas',
      '<b>\n{{ b + 1 }} palabras en {{ a }} diapositivas\n</b>',
    ],
    [
      '<b>Syncing for {{ on ? "a" : "b" }}</b>',
      'Syncing for {1}',
      'Se sigue a {1}',
      '<b>Se sigue a {{ on ? "a" : "b" }}</b>',
    ],
  ])('%j is said in Spanish where it is whole', (code, english, own, expected) => {
    expect(sayInSpanish(code, english, own)).toEqual({
      code: expected ?? code,
      times: expected === undefined ? 0 : expect.any(Number),
    })
  })

  test('is left alone where it is only part of one', () => {
    const code = '<i>Next slide</i> NextFrame "Next slide" `Next ${n}` <b>{{ n }} Next</b>'
    expect(sayInSpanish(code, 'Next', 'Sigue')).toEqual({ code, times: 0 })
  })

  test('is counted, wherever it stands', () => {
    expect(sayInSpanish('<b title="Next">Next</b>', 'Next', 'Sigue').times).toBe(2)
  })
})

describe('a patch', () => {
  const client = (file: string): string => `/x/node_modules/@slidev/client/${file}`
  const shout: Change = (code, missing) => {
    if (!code.includes('hola')) missing('hola')
    return code.replace('hola', 'HOLA')
  }
  const patch = (...files: string[]): Plugin =>
    patchFiles('prueba', new Map(files.map((file) => [file, shout])))

  test('changes the files that it names', async () => {
    const file = client('a.js')
    expect(await built({ [file]: "console.log('hola')" }, patch('a.js'))).toContain('HOLA')
  })

  test.each([
    ['is no longer there', patch('a.js', 'b.js'), /ya no usa «b\.js», y el parche prueba lo cambiaba/],
    ['says something else', patch('c.js'), /ya no dice «hola» en «c\.js», y el parche prueba lo cambiaba/],
  ])(
    'stops the build when a file %s, and says which, where and of which Slidev',
    async (_, plugin, message) => {
      const [a, c] = [client('a.js'), client('c.js')]
      const failure = built(
        { [a]: `import '${c}'\nconsole.log('hola')`, [c]: "console.log('adiós')" },
        plugin,
      )
      await expect(failure).rejects.toThrow(message)
      await expect(failure).rejects.toThrow(`Slidev ${slidevVersion} `)
      await expect(failure).rejects.toThrow('corrige slides/setup/plugins/prueba.ts')
    },
  )
})

describe('the presenter notes', () => {
  const slide = (info: object): string =>
    `export const meta = {\n  slide: {\n    ...(${JSON.stringify(info)}),\n  },\n}`
  const options = (slides: number): Parameters<typeof notesApart>[0] =>
    ({ mode: 'build', data: { slides: Array(slides).fill({}) } }) as never
  const entry = (...files: string[]): string =>
    [
      ...files.map((file) => `export * from '${file}'`),
      "export { default as notes } from 'virtual:deck-notes'",
    ].join('\n')

  test('are in one place, and no longer with their slides', async () => {
    const file = '/x.md__slidev_1.frontmatter'
    const code = await built(
      { '/entry.js': entry(file), [file]: slide({ title: 'Uno', noteHTML: '<p>Se dice.</p>', raw: 'x' }) },
      notesApart(options(1)),
    )
    expect(code).toMatch(/\{ ?"1": ?"<p>Se dice\.<\/p>" ?\}/)
    expect(code.match(/Se dice/g)).toHaveLength(1)
    expect(code).toMatch(/"?title"?: "Uno"/)
    expect(code).not.toContain('raw')
  })

  test.each([
    [
      'are found under no slide',
      { '/y.md__slide_1': slide({ noteHTML: 'x' }) },
      /ya no usa «__slidev_1\.frontmatter»/,
    ],
    [
      'are written in another way',
      { '/x.md__slidev_1.frontmatter': 'export const meta = {}' },
      /ya no dice «\.\.\./,
    ],
  ])('that %s stop the build', async (_, modules, message) => {
    const failure = built({ '/entry.js': entry(...Object.keys(modules)), ...modules }, notesApart(options(1)))
    await expect(failure).rejects.toThrow(message)
  })
})
