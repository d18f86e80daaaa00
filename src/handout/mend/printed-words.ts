/** The text of the page that is printed, where the print itself loses something of it. */
import type { Page } from 'playwright-core'

/** A stretch of a page's text that is in one language. */
export interface PrintedText {
  /** White space wherever words are apart: between blocks, too. */
  text: string
  /** As HTML says it, `es`. */
  language: string
}

/** The text of what `page` shows, in its order. */
export function printedText(page: Page): Promise<PrintedText[]> {
  return page.evaluate(() => {
    const stretches: { text: string; language: string }[] = []
    const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])
    const add = (text: string, language: string): void => {
      const last = stretches.at(-1)
      if (last?.language === language) last.text += text
      else stretches.push({ text, language })
    }
    const walk = (element: Element, above: string): void => {
      if (unseen.has(element.tagName)) return
      const language = element.getAttribute('lang') || above
      const block = element.tagName === 'BR' || !/^(inline|contents)$/.test(getComputedStyle(element).display)
      if (block) add(' ', language)
      for (const child of (element.shadowRoot ?? element).childNodes) {
        if (child instanceof Text) add(child.data, language)
        else if (child instanceof Element) walk(child, language)
      }
      if (block) add(' ', language)
    }
    walk(document.documentElement, '')
    return stretches
  })
}
