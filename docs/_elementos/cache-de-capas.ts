import { adds, lost, type Adds, type Edit, type Step } from './cache.ts'
import { announcer, button, make, show } from './parts.ts'

const steps: Step[] = [
  { keyword: 'FROM', rest: 'python:3.14-slim' },
  { keyword: 'WORKDIR', rest: '/app' },
  { keyword: 'ENV', rest: 'PIP_NO_CACHE_DIR=1' },
  { keyword: 'COPY', rest: 'requirements.txt .', sources: ['requirements.txt'] },
  { keyword: 'RUN', rest: 'pip install -r requirements.txt' },
  { keyword: 'COPY', rest: '. .', sources: ['*'] },
  { keyword: 'EXPOSE', rest: '8000' },
  { keyword: 'USER', rest: '1000' },
  { keyword: 'CMD', rest: '["python", "app.py"]' },
]

const layer: Record<Adds, string> = {
  base: 'Las de la base',
  layer: 'Una capa',
  none: 'Ninguna',
  depends: 'Depende',
}

const edits: [text: string, edit: Edit][] = [
  ['Cambiar app.py', { file: 'app.py' }],
  ['Cambiar requirements.txt', { file: 'requirements.txt' }],
  ['Cambiar LEEME.md (en .dockerignore)', { file: 'LEEME.md' }],
  ['Cambiar solo la fecha de app.py', { touched: 'app.py' }],
]

const css = `
th:nth-child(2) { width: 20% }
th:nth-child(3) { width: 22% }
th button { width: 100%; text-align: start; font-weight: 400 }
.lost { border-inline-start: 4px solid var(--theme-imagenes, Highlight); background: var(--theme-imagenes-soft, Canvas); font-weight: 600 }
`

/** A Dockerfile line by line, with the layers it adds and what a change makes again. */
export default class extends HTMLElement {
  private readonly said = announcer(
    'Ya lo construiste una vez. Elige qué cambias, y mira qué se rehace al construir de nuevo.',
  )
  private readonly cells = steps.map(() => make('td', { textContent: '—' }))
  private readonly buttons: HTMLButtonElement[] = []

  connectedCallback(): void {
    const rows = steps.map((step, line) => {
      const text = `${step.keyword} ${step.rest}`
      const change = this.option(text, `la línea «${text}»`, { line })
      change.replaceChildren(make('code', { textContent: text }))
      change.ariaLabel = `Cambiar la línea ${text}`
      return make(
        'tr',
        {},
        make('th', { scope: 'row' }, change),
        make('td', { textContent: layer[adds(step)] }),
        this.cells[line]!,
      )
    })
    const heads = ['Línea: pulsa la que cambias', '¿Capa?', 'Al construir'].map((textContent) =>
      make('th', { scope: 'col', textContent }),
    )
    const table = make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows))
    table.setAttribute('aria-label', 'Las líneas del Dockerfile, la capa de cada una y su caché')
    const files = edits.map(([text, edit]) => this.option(text, text.replace(/^Cambiar /, ''), edit))
    show(this, css, make('div', { className: 'row' }, ...files), this.said, table)
  }

  private option(text: string, what: string, edit: Edit): HTMLButtonElement {
    const made = button(text, () => this.change(made, what, edit))
    made.ariaPressed = 'false'
    this.buttons.push(made)
    return made
  }

  private change(pressed: HTMLButtonElement, what: string, edit: Edit): void {
    for (const one of this.buttons) one.ariaPressed = String(one === pressed)
    const again = lost(steps, edit, ['LEEME.md'])
    for (const [at, cell] of this.cells.entries()) {
      const makes = adds(steps[at]!) !== 'none'
      cell.textContent = !makes ? 'Nada que rehacer' : again.includes(at) ? 'Se rehace' : 'De la caché'
      cell.className = again.includes(at) ? 'lost' : ''
    }
    const names = again.map((at) => steps[at]!.keyword).join(', ')
    this.said.textContent =
      again.length === 0
        ? `Cambiaste ${what}: ${this.why(edit)}. No se rehace ninguna capa.`
        : `Cambiaste ${what}: ${again.length === 1 ? 'se rehace 1 paso' : `se rehacen ${again.length} pasos`} (${names}).`
  }

  private why(edit: Edit): string {
    if ('touched' in edit) return 'COPY compara el contenido, no la fecha'
    return 'line' in edit ? 'solo cambia la configuración' : 'no llega a la construcción'
  }
}
