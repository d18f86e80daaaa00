import { look, remove, whiteout, write, type Effect, type Layer } from './overlay.ts'
import { announcer, button, make, show } from './parts.ts'

const paths = ['/bin/vi', '/app/saludo.sh', '/app/notas.txt']

const image: { name: string; layer: Layer }[] = [
  { name: 'Capa 1: base', layer: new Map([['/bin/vi', 'original']]) },
  { name: 'Capa 2: COPY', layer: new Map([['/app/saludo.sh', 'Hola, sin permiso']]) },
  { name: 'Capa 3: RUN chmod', layer: new Map([['/app/saludo.sh', 'Hola, con permiso']]) },
]
const layers = image.map(({ layer }) => layer)

const css = `
td.none { color: var(--ink-soft, GrayText) }
tr.writable td, tr.writable th { background: var(--theme-imagenes-soft, Canvas) }
tr.seen td, tr.seen th { border-block-end-width: 3px }
tr.acting th { border-inline-start: 4px solid var(--theme-imagenes, Highlight) }
td.wins { font-weight: 600 }
.actions button { display: block; width: 100%; margin-top: 0.35rem; padding-inline: 0.2rem; font-size: 0.9em }
th code { font-size: 0.82em; font-weight: 600 }
.deck { display: grid; grid-template-columns: 13.5rem 1fr; gap: 0.75rem; font-size: 16px }
.deck :is(th, td, button, th code) { font-size: 1em }
.deck .said { min-height: 9em }
.deck table { align-self: start }
.deck th code { display: block }
.deck .actions button { display: inline-block; width: auto; margin-inline-end: 0.3rem }
.deck :is(th, td) { padding: 0.2rem 0.35rem }
.controls > * + * { margin-top: 0.75rem }
`

/** The layers of an image and the writable ones of two containers, to be changed. */
export default class extends HTMLElement {
  private readonly own: Layer[] = [new Map(), new Map()]
  private acting = 0
  private second = false
  private written = 0
  private readonly said = announcer(
    'Cambia o borra un archivo de la imagen, o crea uno nuevo, y mira qué capa lo guarda.',
  )
  private readonly body = make('tbody')
  private readonly choices = ['Actuar en uno', 'Actuar en dos'].map((text, at) =>
    button(text, () => {
      if (at === 1 && !this.second) return this.say('El contenedor dos está apagado: enciéndelo primero.')
      this.acting = at
      this.say(`Desde ahora, lo que hagas ocurre en el contenedor ${this.name()}.`)
    }),
  )
  private readonly power = button('Encender un segundo contenedor', () => {
    this.second = !this.second
    // What a container that is removed had written goes with it.
    if (!this.second) [this.own[1], this.acting] = [new Map(), 0]
    this.say(
      this.second
        ? 'El contenedor dos usa las mismas tres capas, que no se copian, y tiene su propia capa escribible, vacía.'
        : 'Eliminaste el contenedor dos: su capa escribible desapareció. La imagen sigue igual.',
    )
  })
  private readonly files = paths.map((path) => ({
    path,
    write: button('Crear', () => this.put(path)),
    remove: button('Borrar', () => this.discard(path)),
  }))

  connectedCallback(): void {
    const heads = this.files.map((file) =>
      make('th', { scope: 'col', className: 'actions' }, this.pathLabel(file.path), file.write, file.remove),
    )
    const table = make(
      'table',
      {},
      make('thead', {}, make('tr', {}, make('th', { scope: 'col', textContent: 'Capa' }), ...heads)),
      this.body,
    )
    table.setAttribute('aria-label', 'Qué guarda cada capa y qué se ve desde arriba')
    const controls = make(
      'div',
      { className: 'controls' },
      make('div', { className: 'row' }, this.power, ...this.choices),
      this.said,
      make(
        'div',
        { className: 'row' },
        button('Volver al comienzo', () => this.reset()),
      ),
    )
    show(this, css, controls, table)
    this.draw()
  }

  /** It breaks after the folder, if it must. */
  private pathLabel(path: string): HTMLElement {
    const name = path.lastIndexOf('/') + 1
    return make('code', {}, path.slice(0, name), make('wbr'), path.slice(name))
  }

  private name(): string {
    return this.acting === 0 ? 'uno' : 'dos'
  }

  private put(path: string): void {
    const { layer, effect } = write(layers, this.own[this.acting]!, path, `texto ${++this.written}`)
    this.own[this.acting] = layer
    this.tell(path, effect)
  }

  private discard(path: string): void {
    const { layer, effect } = remove(layers, this.own[this.acting]!, path)
    this.own[this.acting] = layer
    this.tell(path, effect)
  }

  private reset(): void {
    this.own.splice(0, 2, new Map(), new Map())
    ;[this.acting, this.second, this.written] = [0, false, 0]
    this.say('Todo está como al comienzo: la capa escribible, vacía.')
  }

  private tell(path: string, effect: Effect): void {
    const where = `la capa escribible de ${this.name()}`
    const sentences: Record<Effect, string> = {
      created: `Creaste ${path}: existe solo en ${where}.`,
      'created-again': `Creaste ${path} de nuevo: en ${where} ocupa el lugar de la tachadura. El de la imagen sigue oculto.`,
      'copied-up': `Cambiaste ${path}: se copió entero a ${where} y se cambió ahí. El de la imagen sigue igual.`,
      changed: `Cambiaste ${path} otra vez: ya estaba en ${where}, así que no se copió nada.`,
      hidden: `Borraste ${path}: ${where} guarda una tachadura que lo oculta. El de la imagen sigue abajo.`,
      removed: `Borraste ${path}: estaba solo en ${where}, así que desapareció sin dejar tachadura.`,
      nothing: `En el contenedor ${this.name()} no se ve ${path}: no hay nada que borrar.`,
    }
    this.say(sentences[effect])
  }

  private say(text: string): void {
    this.said.textContent = text
    this.draw()
  }

  private draw(): void {
    this.power.textContent = this.second ? 'Eliminar el segundo contenedor' : 'Encender un segundo contenedor'
    for (const [at, choice] of this.choices.entries()) {
      choice.ariaPressed = String(at === this.acting)
      choice.ariaDisabled = String(at === 1 && !this.second)
    }
    const stack = [...layers, this.own[this.acting]!]
    for (const file of this.files) {
      const seen = look(stack, file.path)
      file.write.textContent = seen ? 'Cambiar' : 'Crear'
      file.remove.ariaDisabled = String(!seen)
      file.write.ariaLabel = `${file.write.textContent} ${file.path}`
      file.remove.ariaLabel = `Borrar ${file.path}`
    }
    const containers = (this.second ? ['uno', 'dos'] : ['uno']).flatMap((name, at) => {
      const own = this.own[at]!
      const acting = at === this.acting ? ' acting' : ''
      return [
        this.row(`Lo que ve ${name}`, `seen${acting}`, (path) => look([...layers, own], path)?.text),
        this.row(`Escribible de ${name}`, `writable${acting}`, (path) => own.get(path)),
      ]
    })
    const below = image
      .toReversed()
      .map(({ name, layer }) => this.row(name, 'image', (path) => layer.get(path)))
    this.body.replaceChildren(...containers, ...below)
  }

  private row(
    name: string,
    kind: string,
    at: (path: string) => string | typeof whiteout | undefined,
  ): HTMLElement {
    const cells = paths.map((path) => {
      const text = at(path)
      if (text === undefined)
        return make('td', { className: 'none', textContent: kind.startsWith('seen') ? 'no se ve' : '—' })
      if (text === whiteout) return make('td', { className: 'wins', textContent: 'tachadura' })
      return make('td', { className: kind.startsWith('seen') ? 'wins' : '', textContent: text })
    })
    return make('tr', { className: kind }, make('th', { scope: 'row', textContent: name }), ...cells)
  }
}
