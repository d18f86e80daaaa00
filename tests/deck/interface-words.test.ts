/** Slidev's own interface: whatever of it a window of the deck can show must be said in Spanish. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { glob } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, type SFCTemplateBlock } from 'vue/compiler-sfc'
import { sayInSpanish } from '../../slides/setup/plugins/say-in-spanish.ts'
import { words } from '../../slides/setup/plugins/spanish-interface.ts'
import { createSpeller } from '../../src/lint/spelling/speller.ts'
import { project } from '../support/workspace.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))

/** What a deck never shows: its settings switch it off, or a part of our own stands for it. */
const never: Record<string, string> = {
  'internals/Goto.vue': 'own',
  'internals/QuickOverview.vue': 'own',
  'internals/ContextMenu.vue': 'contextMenu: false',
  'setup/context-menu.ts': 'contextMenu: false',
  'internals/SideEditor.vue': 'editor: false',
  'internals/RecordingControls.vue': 'record: false',
  'internals/RecordingDialog.vue': 'record: false',
  'internals/WebCamera.vue': 'record: false',
  'internals/InfoDialog.vue': 'no info is given',
  'internals/PwaIndicator.vue': 'no pwa; a worker of our own, which says nothing',
}

/** Of a file that is shown, what its settings switch off. */
const off = /^(Show editor|Hide editor|Download as PDF|Browser Exporter|Show info|Snapshot)$/

/** Files of Slidev's client with a template that a window may load, from what is shown to what that uses. */
async function shownFiles(): Promise<string[]> {
  const entries = [
    'App.vue',
    'pages/play.vue',
    'pages/print.vue',
    'layouts/error.vue',
    'builtin/CodeBlockWrapper.vue',
  ]
  for await (const path of glob('slides/**/*.{vue,ts}', { cwd: project })) {
    const code = readFileSync(join(project, path), 'utf8')
    for (const [, file = ''] of code.matchAll(/'@slidev\/client\/([^']+)'/g)) entries.push(file)
  }
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file) || file in never) return
    let code: string
    try {
      code = readFileSync(join(client, file), 'utf8')
    } catch {
      return
    }
    seen.add(file)
    for (const [, path = ''] of code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const found = relative(client, resolve(client, dirname(file), path))
      for (const candidate of /\.\w+$/.test(found) ? [found] : [`${found}.ts`, `${found}/index.ts`])
        follow(candidate)
    }
  }
  entries.forEach(follow)
  return [...seen].filter((file) => file.endsWith('.vue')).sort()
}

const spoken = /^(title|aria-label|placeholder|alt|label|text|items|options)$/

type TemplateNode = NonNullable<SFCTemplateBlock['ast']>['children'][number]

/** Numbers that Vue's compiler gives the kinds of its nodes; it doesn't hand their names out. */
const kinds = { element: 1, text: 2, interpolation: 5, attribute: 6, directive: 7 } as const

/** Texts of a template that somebody reads or hears. */
function textsOf(file: string, code: string): string[] {
  for (const [english, own] of Object.entries(words[file] ?? {})) code = sayInSpanish(code, english, own).code
  const texts: string[] = []
  const take = (expression: string): void => {
    for (const [, , text = ''] of expression.matchAll(/(?<!=== )(['"`])((?:(?!\1).)*)\1/g)) texts.push(text)
  }
  const walk = (nodes: TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.type === kinds.text) texts.push(node.content)
      if (node.type === kinds.interpolation) take(node.loc.source)
      if (node.type !== kinds.element) continue
      for (const prop of node.props) {
        if (prop.type === kinds.attribute && spoken.test(prop.name)) texts.push(prop.value?.content ?? '')
        if (prop.type === kinds.directive && prop.name === 'bind' && spoken.test(prop.arg?.loc.source ?? ''))
          take(prop.exp?.loc.source ?? '')
      }
      walk(node.children)
    }
  }
  walk(parse(code).descriptor.template?.ast?.children ?? [])
  // Values of a choice are for the machine.
  const values = new Set([...code.matchAll(/\bvalue: '([^']+)'/g)].map(([, value]) => value))
  return texts
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !off.test(text) && !values.has(text))
}

const speller = createSpeller([], [], [])
const notSpanish = (text: string): boolean =>
  (text.replace(/\$\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu) ?? []).some((word) => !speller.isSpanish(word))

describe('Slidev’s interface', () => {
  let files: string[]
  beforeAll(async () => {
    files = await shownFiles()
  })

  test('is found', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'internals/NavControls.vue',
        'internals/DrawingControls.vue',
        'internals/Settings.vue',
      ]),
    )
  })

  test('says nothing in English', () => {
    const english = files.flatMap((file) =>
      textsOf(file, readFileSync(join(client, file), 'utf8'))
        .filter(notSpanish)
        .map((text) => `${file}: ${text}`),
    )
    expect(english).toEqual([])
  })

  test.each([
    ['<template><b title="Next slide" /></template>', ['Next slide']],
    ["<template><b :title=\"on ? 'Next' : 'Anterior'\">Ver todas</b></template>", ['Next']],
    ['<template><p>\n  Loading slide...\n</p></template>', ['Loading slide...']],
    ["<template><List :items=\"[{ value: 'on', display: 'Receive' }]\" /></template>", ['Receive']],
    ['<script>const title = "Next"</script><template><b class="next">Siguiente</b></template>', []],
  ])('in %j would be found', (code, found) => {
    expect(textsOf('x.vue', code).filter(notSpanish)).toEqual(found)
  })
})
