/**
 * The markup of built pages in fewer bytes, with nothing changed of what is seen, read or run: what
 * many pages draw alike stands once, in their style sheet, and what only the build needs goes.
 */
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { stretchOf, type Stretch } from './page-parts.ts'

/** What of a page's markup can be shorter. */
export interface Slack {
  /** Attributes that only the build needs. */
  idle: Stretch[]
  /** Custom properties that an element sets as its parent does. */
  inherited: { at: Stretch; properties: string[] }[]
  /** Lists of classes in which Astro or this has a part. */
  lists: ClassList[]
  /** Styles written in drawings. */
  styles: { at: Stretch; css: string }[]
}

interface ClassList {
  /** The attribute; where the element has none, the place for it. */
  at: Stretch
  names: string[]
  /** The icon that the element draws, as a file of SVG, and what of the page says so. */
  icon?: { drawing: string; by: Stretch[] }
}

/** What the pages of a site have agreed on. */
export interface Shared {
  /** Icons that stand in the style sheets: each drawing with its class. */
  icons: ReadonlyMap<string, string>
  /** The short names of classes that Astro made. */
  scopes: ReadonlyMap<string, string>
  /** Styles of drawings that stand in the style sheets. */
  styles: ReadonlySet<string>
}

/** Letters that are read from right to left: `dir="auto"` means nothing to others. */
const leftward = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A class that tells the elements of one component of Astro. */
export const scopeClass = /^astro-[a-z\d]{8}$/

/** Finds it in a page; `tree` is what the HTML says, with the positions of attributes (`verbose`). */
export function slackOf(html: string, tree: Root): Slack {
  const slack: Slack = { idle: [], inherited: [], lists: [], styles: [] }
  visit(tree, 'element', (element, _index, parent) => {
    const { tagName, properties } = element
    const attribute = (name: string): Stretch[] => attributeOf(html, element, name)
    for (const name of Object.keys(properties)) {
      if (name.startsWith('dataPagefind')) slack.idle.push(...attribute(name))
    }
    if (tagName === 'code' && properties.dir === 'auto' && !leftward.test(textOf(element))) {
      slack.idle.push(...attribute('dir'))
    }
    const set = parent?.type === 'element' ? sameProperties(element, parent) : []
    for (const at of set.length > 0 ? attribute('style') : []) slack.inherited.push({ at, properties: set })
    const icon = tagName === 'svg' ? iconOf(html, element) : undefined
    const names = Array.isArray(properties.className) ? properties.className.map(String) : []
    if (icon || names.some((name) => scopeClass.test(name))) {
      const from = (stretchOf(element)?.[0] ?? 0) + 1 + tagName.length
      slack.lists.push({ at: attribute('className')[0] ?? [from, from], names, icon })
    }
    if (tagName === 'style' && parent?.type === 'element' && parent.tagName === 'svg') {
      const at = stretchOf(element)
      if (at) slack.styles.push({ at, css: textOf(element) })
    }
  })
  return slack
}

/** Whether a page's markup can be made shorter once more. */
export function shorterMarkup(
  slack: Slack,
  { icons, scopes, styles }: Shared,
  sheet: string,
): { at: Stretch; by: string }[] {
  const gone = [
    ...slack.idle,
    ...slack.inherited.flatMap(({ at, properties }) =>
      properties.some((name) => sheet.includes(`${name}:`)) ? [] : [at],
    ),
    ...slack.styles.flatMap(({ at, css }) => (styles.has(css) ? [at] : [])),
  ]
  const edits = gone.map((at) => ({ at, by: '' }))
  for (const { at, names, icon } of slack.lists) {
    const drawn = icon && icons.get(icon.drawing)
    const kept = names.flatMap((name) => {
      const short = scopes.get(name)
      if (short === undefined) return [name]
      return sheet.includes(`.${short}`) ? [short] : []
    })
    if (drawn !== undefined) {
      kept.push(drawn)
      edits.push(...icon!.by.map((part) => ({ at: part, by: '' })))
    }
    edits.push({ at, by: kept.length > 0 ? ` class="${escaped(kept.join(' '))}"` : '' })
  }
  return edits
}

/**
 * The rules that draw the icons by their classes: in the colour of the text, also where the system
 * says which colours there are, and on paper.
 */
export function iconStyles(icons: ReadonlyMap<string, string>): string {
  if (icons.size === 0) return ''
  const rules = [...icons].map(
    ([drawing, name]) => `.${name}{mask-image:url("data:image/svg+xml,${encoded(drawing)}")}`,
  )
  const all = (before: string): string => [...icons.values()].map((name) => `${before}.${name}`).join(',')
  return [
    ...rules,
    `${all('')}{background:currentColor;mask-position:center;mask-size:contain;mask-repeat:no-repeat;print-color-adjust:exact}`,
    `@media (forced-colors:active){${all('')}{forced-color-adjust:none;background:CanvasText}${all('a ')}{background:LinkText}${all('button ')}{background:ButtonText}}`,
  ].join('')
}

/** An icon in one colour, of plain paths, hidden from who can't see it; undefined in other drawings. */
function iconOf(html: string, element: Element): ClassList['icon'] {
  const { properties, children } = element
  if (String(properties.ariaHidden) !== 'true' || properties.fill !== 'currentColor') return undefined
  if (typeof properties.viewBox !== 'string' || children.length === 0) return undefined
  const paths = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'path' && Object.keys(child.properties).join() === 'd'
      ? [String(child.properties.d)]
      : [],
  )
  const first = children[0] && stretchOf(children[0])
  const last = stretchOf(children.at(-1) as Element)
  if (paths.length < children.length || !first || !last) return undefined
  const drawn = paths.map((d) => `<path d='${d}'/>`).join('')
  return {
    drawing: `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${properties.viewBox}'>${drawn}</svg>`,
    by: [
      ...attributeOf(html, element, 'viewBox'),
      ...attributeOf(html, element, 'fill'),
      [first[0], last[1]],
    ],
  }
}

/** The custom properties that an element sets, when its parent sets the same and it nothing else. */
function sameProperties({ properties }: Element, parent: Element): string[] {
  const { style } = properties
  if (typeof style !== 'string' || style !== parent.properties.style) return []
  const names = style
    .split(';')
    .map((one) => one.split(':')[0]!.trim())
    .filter(Boolean)
  return names.every((name) => name.startsWith('--')) ? names : []
}

/** Where an attribute stands, with the space before it. */
function attributeOf(html: string, { data }: Element, name: string): Stretch[] {
  const place = (data as { position?: { properties?: Record<string, Element['position']> } } | undefined)
    ?.position?.properties?.[name]
  const at = stretchOf({ position: place })
  return at ? [[/\s/.test(html[at[0] - 1] ?? '') ? at[0] - 1 : at[0], at[1]]] : []
}

function textOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** SVG in an address: what addresses and style sheets don't take is written otherwise. */
function encoded(svg: string): string {
  return svg.replace(/[<>#"%\n]/g, encodeURIComponent)
}
