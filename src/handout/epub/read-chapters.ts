import type { Page } from 'playwright-core'
import { pictureNames } from './picture-names.ts'

/** A chapter of the book, out of the page that the site gives. */
export interface Chapter {
  /** Its file in the book: `masa-pan.xhtml`. */
  file: string
  title: string
  /** Id of its theme; undefined for what stands behind the themes. */
  theme: string | undefined
  glossary: boolean
  /** Its `body`'s content: well-formed XHTML. */
  content: string
  /** Whether it draws: a book says so of each file. */
  drawn: boolean
  /** Addresses of the pictures that it shows, and their files in the book. */
  pictures: { address: string; file: string }[]
}

/**
 * Makes chapters of the articles of `page`: what the site needs goes, links lead within the book or
 * to the whole address of the site, sources become notes that a reader shows where they are called.
 *
 * @param base path of the site on its host
 * @param known whether the site has an address
 */
export async function readChapters(page: Page, base: string, known: boolean): Promise<Chapter[]> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('article[data-page] img')].map((image) => (image as HTMLImageElement).src),
  )
  return page.evaluate(
    ({ base, known, names }) => {
      // A copy that loads nothing, so that the page stays as it is.
      const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html')
      const articles = [...copy.querySelectorAll<HTMLElement>('article[data-page]')]
      const fileOf = (path: string): string => `${path.replace(/^\/|\/$/g, '').replaceAll('/', '-')}.xhtml`
      const books = new Map(articles.map((article) => [article.dataset.page!, article]))
      const hasId = (article: HTMLElement, id: string): boolean =>
        [...article.querySelectorAll('[id]')].some((one) => one.id === id)

      const linked = (link: HTMLAnchorElement, article: HTMLElement): void => {
        const href = link.getAttribute('href') ?? ''
        const url = new URL(href, location.href)
        link.removeAttribute('rel')
        if (url.origin !== location.origin) return
        const id = decodeURIComponent(url.hash.slice(1))
        const path = `/${url.pathname.slice(base.length)}`
        const target = href.startsWith('#') ? article : books.get(path)
        const unknown = !target && !known
        if (unknown || (target === article && !hasId(article, id))) {
          link.replaceWith(...link.childNodes)
          return
        }
        if (!target) {
          link.setAttribute('href', url.href)
          return
        }
        const file = target === article ? '' : fileOf(target.dataset.page!)
        link.setAttribute('href', id && hasId(target, id) ? `${file}#${id}` : file)
      }

      const noted = (article: HTMLElement): void => {
        for (const call of article.querySelectorAll('a[data-footnote-ref]')) {
          call.setAttribute('epub:type', 'noteref')
          call.setAttribute('role', 'doc-noteref')
          call.removeAttribute('aria-describedby')
        }
        const section = article.querySelector('section[data-footnotes]')
        const list = section?.querySelector('ol')
        if (!section || !list) return
        section.setAttribute('epub:type', 'footnotes')
        section.setAttribute('role', 'doc-endnotes')
        for (const [index, item] of [...list.children].entries()) {
          const note = copy.createElement('aside')
          note.id = item.id
          note.setAttribute('epub:type', 'footnote')
          note.setAttribute('role', 'doc-footnote')
          note.append(...item.childNodes)
          for (const back of note.querySelectorAll('a[data-footnote-backref]')) {
            back.textContent = '↩'
            back.setAttribute('role', 'doc-backlink')
          }
          note.querySelector('p')?.prepend(`${index + 1}. `)
          section.append(note)
        }
        list.remove()
      }

      const bare = (article: HTMLElement): void => {
        const aligned = [...article.querySelectorAll<HTMLElement>('[align]')].map((cell) => {
          const side = cell.getAttribute('align')
          cell.removeAttribute('align')
          return { cell, side }
        })
        for (const one of article.querySelectorAll('*')) {
          const drawn = one.closest('svg') !== null
          for (const { name } of [...one.attributes]) {
            const ofSite = /^(data-|loading$|decoding$)/.test(name) || (name === 'style' && !drawn)
            if (ofSite) one.removeAttribute(name)
          }
        }
        for (const { cell, side } of aligned) cell.setAttribute('style', `text-align: ${side}`)
      }

      return articles.map((article) => {
        noted(article)
        for (const link of article.querySelectorAll('a[href]')) linked(link as HTMLAnchorElement, article)
        const pictures = [...article.querySelectorAll('img')].map((image) => {
          const address = new URL(image.getAttribute('src') ?? '', location.href).href
          const file = names[address]!
          image.setAttribute('src', file)
          return { address, file }
        })
        if (article.dataset.kind === 'glossary') {
          article.querySelector('dl')?.setAttribute('epub:type', 'glossary')
          for (const term of article.querySelectorAll('dt')) term.setAttribute('epub:type', 'glossterm')
          for (const said of article.querySelectorAll('dd')) said.setAttribute('epub:type', 'glossdef')
        }
        bare(article)
        const serializer = new XMLSerializer()
        return {
          file: fileOf(article.dataset.page!),
          title: article.querySelector('h1')!.textContent,
          theme: article.dataset.theme,
          glossary: article.dataset.kind === 'glossary',
          drawn: article.querySelector('svg') !== null,
          pictures,
          // Each node says its namespace, which the page that holds them says once.
          content: [...article.childNodes]
            .map((node) => serializer.serializeToString(node))
            .join('')
            .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', ''),
        }
      })
    },
    { base, known, names: Object.fromEntries(pictureNames(shown)) },
  )
}
