/** Every layout that somebody can name is there. */
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { deckLayouts, layoutFile } from '../../src/deck/slide-layouts.ts'

const slides = new URL('../../slides/', import.meta.url)
const files = await readdir(new URL('layouts', slides))
const sheets = ['layouts', 'moments'].map((name) => readFile(new URL(`styles/${name}.css`, slides), 'utf8'))
const styles = (await Promise.all(sheets)).join('\n')

describe.each(deckLayouts)('the layout «%s»', (layout) => {
  test('has its file', () => {
    expect(files).toContain(`${layoutFile(layout)}.vue`)
  })

  test('has its style', () => {
    expect(styles).toMatch(new RegExp(`\\.kind-${layout}(?![\\w-])`))
  })

  test('says its kind in the frame', async () => {
    const vue = await readFile(new URL(`layouts/${layoutFile(layout)}.vue`, slides), 'utf8')
    const kind = layoutFile(layout) === layout ? `kind="${layout}"` : ':kind="$frontmatter.course?.kind"'
    expect(vue).toContain(`<SlideFrame ${kind}>`)
  })
})

test('no file lays out what nobody can name', () => {
  expect(files.sort()).toEqual([...new Set(deckLayouts.map((one) => `${layoutFile(one)}.vue`))].sort())
})
