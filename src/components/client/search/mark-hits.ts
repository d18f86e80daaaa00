import { foldedWords, stem } from '../../../search/words.ts'
import css from './mark-hits.css?inline'

/** What holds an answer: only its reader opens it. */
const answers = '.question__answer, .exercise__solution'

/** What is left as it is. */
const untouched = `script, style, svg, select, textarea, button, mark, .sr-only, ${answers}`

/**
 * Marks on the page the words that were looked for, in any form, and brings the first of them into
 * view, from where the address leads to: where it is folded, what holds it is opened. Esc takes the
 * marks away.
 *
 * @param asked words between spaces
 */
export function markHits(asked: string): void {
  const stems = new Set(foldedWords(asked).map(stem))
  const main = document.querySelector('main')
  if (stems.size === 0 || !main) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  const marks = textsOf(main).flatMap((text) => markIn(text, stems))
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const next = firstAfter(marks, target)
  if (next && show(next)) next.scrollIntoView({ block: 'center' })
  // Who shares the address shares the page, not what was looked for.
  history.replaceState(history.state, '', location.pathname + location.hash)
  addEventListener('keydown', function clear(event) {
    if (event.key !== 'Escape') return
    for (const mark of marks) mark.replaceWith(...mark.childNodes)
    main.normalize()
    removeEventListener('keydown', clear)
  })
}

function textsOf(root: HTMLElement): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (!text.parentElement?.closest(untouched)) texts.push(text)
  }
  return texts
}

function markIn(text: Text, stems: ReadonlySet<string>): HTMLElement[] {
  const marks: HTMLElement[] = []
  // From the end, so that what comes before keeps its place.
  const words = [...text.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].reverse()
  for (const { 0: word, index } of words) {
    if (!foldedWords(word).some((one) => stems.has(stem(one)))) continue
    const range = new Range()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const mark = document.createElement('mark')
    mark.className = 'search-hit'
    range.surroundContents(mark)
    marks.unshift(mark)
  }
  return marks
}

/** The first mark from the target on, one that is seen without opening anything before others. */
function firstAfter(marks: readonly HTMLElement[], target: Element | null): HTMLElement | undefined {
  const after = target
    ? marks.filter(
        (mark) =>
          target.contains(mark) || target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
    : [...marks]
  const inSection = untilNextHeading(after, target)
  return inSection.find((mark) => mark.checkVisibility()) ?? inSection[0] ?? after[0]
}

function untilNextHeading(marks: readonly HTMLElement[], target: Element | null): HTMLElement[] {
  if (!target || !/^H[2-4]$/.test(target.tagName)) return [...marks]
  const headings = [...document.querySelectorAll('main :is(h2, h3, h4)')]
  const next = headings[headings.indexOf(target) + 1]
  if (!next) return [...marks]
  return marks.filter((mark) => next.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING)
}

/** Opens what is folded around an element; whether it has to be brought into view. */
function show(element: HTMLElement): boolean {
  let opened = false
  for (let one = element.closest('details'); one; one = one.parentElement?.closest('details') ?? null) {
    if (!one.open) opened = true
    one.open = true
  }
  const { top, bottom } = element.getBoundingClientRect()
  return opened || top < 0 || bottom > innerHeight
}
