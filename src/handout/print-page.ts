import type { Page } from 'playwright-core'
import { longestWholeCode } from '../markdown/inline-code.ts'
import { printedText } from './mend/printed-words.ts'
import type { Made } from './workshop.ts'

/** Prints what `page` shows as a tagged PDF with bookmarks, at the size its CSS gives. */
export async function printPage(page: Page): Promise<Made> {
  await settle(page)
  await describePictures(page)
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
  })
  return { bytes, headings: await headings(page), text: await printedText(page) }
}

/** The texts of the printed headings, in order: they are the PDF's bookmarks. */
function headings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim()),
  )
}

/**
 * Prints what `page` shows to learn how it is laid out: the pages are those of `printPage`, which
 * takes longer, since it tags them.
 */
export async function printDraft(page: Page): Promise<Made> {
  await settle(page)
  const bytes = await page.pdf({
    tagged: false,
    outline: false,
    preferCSSPageSize: true,
    printBackground: true,
  })
  return { bytes }
}

/** Waits for fonts and pictures: a print taken earlier would show fallbacks. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode()
    })
    await Promise.all([...pictures, document.fonts.ready])
  })
  await fillCells(page)
  await spellSymbols(page)
  await letLongCodeRun(page)
  await groundHalos(page)
}

/** Code in a sentence is kept whole on a line; what is too long runs with the text, and its stop or mark with it. */
async function letLongCodeRun(page: Page): Promise<void> {
  await page.evaluate((longest) => {
    for (const code of document.querySelectorAll(':not(pre) > code')) {
      code.classList.toggle('runs-on', code.textContent.length > longest)
    }
  }, longestWholeCode)
}

/**
 * A text with an outline of its ground is printed twice, once as a font of outlines, and whoever reads
 * or copies the file gets it twice. The ground is drawn below it instead.
 */
async function groundHalos(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const text of document.querySelectorAll<SVGTextElement>('.diagrama text')) {
      const { stroke, paintOrder } = getComputedStyle(text)
      if (stroke === 'none' || !paintOrder.startsWith('stroke')) continue
      const { x, y, width, height } = text.getBBox()
      const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
      for (const [name, value] of Object.entries({ x: x - 3, y, width: width + 6, height, rx: 3 })) {
        ground.setAttribute(name, String(value))
      }
      ground.style.fill = 'var(--diagram-label-ground)'
      const transform = text.getAttribute('transform')
      if (transform) ground.setAttribute('transform', transform)
      text.before(ground)
      text.style.stroke = 'none'
    }
  })
}

/** Chromium leaves cells without text out of the tags, and the rest of their row moves on into other columns. */
async function fillCells(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll('th, td')) {
      if (/^[ \t\r\n]*$/.test(cell.textContent) && !cell.querySelector('img, svg')) cell.append('\u00A0')
    }
  })
}

/**
 * No font here has the signs that are letters by another name (`ℹ`, U+2139), and whatever font the
 * machine lends is not the same everywhere: they are printed as the letters that they stand for
 * (Unicode, NFKC). «™» is in every font.
 */
async function spellSymbols(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const spelt = node.data.replace(/[\u2100-\u2121\u2123-\u214F]/g, (sign) => {
        const letters = sign.normalize('NFKC')
        return /^[\x21-\x7E]+$/.test(letters) ? letters : sign
      })
      if (spelt !== node.data) node.data = spelt
    }
  })
}

/**
 * Chromium takes the name of a picture for its alternative text. On paper a picture is heard as its
 * description, where it has one: its title stands beside it.
 */
async function describePictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.querySelectorAll(
      '[role="img"][aria-describedby], img[aria-describedby]',
    )) {
      picture.setAttribute('aria-labelledby', picture.getAttribute('aria-describedby')!)
    }
  })
}
