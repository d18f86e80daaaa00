import type { Answer } from '../../../search/ask.ts'
import { excerptsOf, markedWords, type Piece } from '../../../search/excerpts.ts'
import type { RankedPage } from '../../../search/rank-pages.ts'
import { readCourseIndex, type CourseIndex } from './course-index.ts'
import css from './search-panel.css?inline'

/** Pages that are shown at once, and sections of each. */
const pagesAtOnce = 8
const sectionsOfPage = 2

/** How long typing must rest before it is searched, in milliseconds. */
const rest = 120

let panel: SearchPanel | undefined

/** Opens the search, or closes it when it is open. */
export function toggleSearch(place: HTMLElement): void {
  panel ??= new SearchPanel(place.dataset.base ?? '/')
  panel.toggle()
}

/** A modal dialog in which one types and chooses among what is found. */
class SearchPanel {
  readonly #base: string
  readonly #dialog = make('dialog', { class: 'search-panel', 'aria-label': 'Buscar en el curso' })
  readonly #input = make('input', {
    type: 'search',
    'aria-label': 'Qué buscas',
    placeholder: 'Palabra, comando o error',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  readonly #status = make('p', { class: 'search-panel__status', role: 'status' })
  readonly #body = make('div', { class: 'search-panel__body' })
  #index: Promise<CourseIndex> | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  /** Counts the questions: what was found for an earlier one comes too late. */
  #turn = 0

  constructor(base: string) {
    this.#base = base
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    const close = make('button', { type: 'button' }, ['Cerrar'])
    const form = make('form', { class: 'search-panel__ask', role: 'search' }, [this.#input, close])
    this.#dialog.append(form, this.#body)
    document.body.append(this.#dialog)
    close.addEventListener('click', () => this.#dialog.close())
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#links()[0]?.click()
    })
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#waiting)
      this.#waiting = setTimeout(() => void this.#ask(), rest)
    })
    this.#dialog.addEventListener('keydown', (event) => this.#walk(event))
    this.#dialog.addEventListener('click', ({ target }) => {
      // The backdrop is the dialog's own; a link to the page that is open goes nowhere else.
      if (target === this.#dialog || (target instanceof Element && target.closest('a'))) this.#dialog.close()
    })
  }

  toggle(): void {
    if (this.#dialog.open) return this.#dialog.close()
    this.#dialog.showModal()
    this.#input.focus()
    this.#input.select()
    if (!this.#body.hasChildNodes()) void this.#ask()
  }

  /** Up and down go from the field through the links and back. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const stops: HTMLElement[] = [this.#input, ...this.#links()]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const next = stops[at + step]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#body.querySelectorAll('a')]
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn
    const asked = this.#input.value.trim()
    try {
      this.#index ??= readCourseIndex(this.#base)
      const index = await this.#index
      if (turn !== this.#turn) return
      if (asked === '') return this.#show(this.#help(index))
      const answer = await index.ask(asked)
      if (turn !== this.#turn) return
      const pages = answer.pages.slice(0, pagesAtOnce)
      const items = await Promise.all(pages.map((ranked) => this.#item(ranked, answer, index)))
      if (turn !== this.#turn) return
      this.#show(pages.length === 0 ? this.#nothing(asked, index) : this.#found(asked, answer, items, index))
    } catch {
      this.#index = undefined
      if (turn !== this.#turn) return
      this.#say(
        import.meta.env.DEV
          ? 'La búsqueda solo funciona en el sitio construido. Usa «npm run build» y después «npm run preview».'
          : 'No se pudo cargar la búsqueda. Comprueba la conexión y escribe de nuevo.',
      )
      this.#show([])
    }
  }

  #show(content: HTMLElement[]): void {
    this.#body.replaceChildren(this.#status, ...content)
    this.#body.scrollTop = 0
  }

  #say(...said: (string | Node)[]): void {
    this.#status.replaceChildren(...said)
  }

  #found(asked: string, answer: Answer, items: HTMLElement[], index: CourseIndex): HTMLElement[] {
    const { question, pages } = answer
    const count = pages.length === 1 ? 'Una página' : `${pages.length} páginas`
    const { mended } = question
    if (mended === undefined) this.#say(`${count} para «${asked}».`)
    else this.#say('¿Quisiste decir ', make('strong', {}, [mended]), `? ${count} para «${mended}».`)
    const list = make('ol', {}, items)
    if (pages.length <= items.length) return [list]
    const more = make('button', { type: 'button', class: 'search-panel__more' }, ['Ver más páginas'])
    let shown = items.length
    more.addEventListener('click', () => {
      void (async () => {
        const next = pages.slice(shown, shown + pagesAtOnce)
        shown += next.length
        const added = await Promise.all(next.map((ranked) => this.#item(ranked, answer, index)))
        list.append(...added)
        if (shown >= pages.length) more.remove()
        added[0]?.querySelector('a')?.focus()
      })()
    })
    return [list, more]
  }

  #nothing(asked: string, index: CourseIndex): HTMLElement[] {
    this.#say(`Ninguna página dice «${asked}».`)
    return [
      make('div', { class: 'search-panel__help' }, [
        make('p', {}, [
          'Prueba con menos palabras, con otra que diga lo mismo, o con la parte del mensaje que no cambia de una máquina a otra.',
        ]),
        this.#ways(index),
      ]),
    ]
  }

  #help(index: CourseIndex): HTMLElement[] {
    this.#say('')
    return [
      make('div', { class: 'search-panel__help' }, [
        make('p', {}, [
          'Escribe una palabra, una pregunta, un comando o un mensaje de error. No importan los acentos ni el plural, y vale el nombre en inglés.',
        ]),
        this.#ways(index),
      ]),
    ]
  }

  /** Where to go without a question: the first page of each part. */
  #ways({ lexicon }: CourseIndex): HTMLElement {
    const ways = lexicon.starts.map(({ title, url }) =>
      make('li', {}, [make('a', { href: this.#address(url) }, [title])]),
    )
    return make('nav', { 'aria-label': 'Partes del curso' }, [make('ul', {}, ways)])
  }

  async #item({ page, sections }: RankedPage, answer: Answer, index: CourseIndex): Promise<HTMLElement> {
    const text = await index.textOf(page)
    const { concepts } = answer.question
    const excerpts = text ? excerptsOf(text, concepts, sections, sectionsOfPage) : []
    const marked = markedWords(concepts)
    return make('li', { class: 'search-panel__page' }, [
      make('a', { href: this.#address(page.url, marked) }, [page.title]),
      ...(page.place ? [make('p', { class: 'search-panel__place' }, [page.place])] : []),
      make(
        'ul',
        {},
        excerpts.map(({ section, pieces }) =>
          make('li', {}, [
            ...(section
              ? [make('a', { href: this.#address(page.url, marked, section.id) }, [section.heading])]
              : []),
            make('p', {}, pieces.map(shownPiece)),
          ]),
        ),
      ),
    ])
  }

  #address(url: string, marked: readonly string[] = [], id?: string): string {
    const query =
      marked.length > 0 ? `?${new URLSearchParams({ resaltar: marked.join(' ') }).toString()}` : ''
    return (
      this.#base.replace(/\/$/, '') + url + query + (id === undefined ? '' : `#${encodeURIComponent(id)}`)
    )
  }
}

function shownPiece({ text, hit }: Piece): string | HTMLElement {
  return hit ? make('mark', {}, [text]) : text
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  children: (string | Node)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
