/** The module of an interactive element: `export default class extends HTMLElement { … }`. */
interface ElementModule {
  default: CustomElementConstructor
}

/** Functions that ask for the modules of the course's elements, by name. */
export type ElementModules = Readonly<Record<string, () => Promise<ElementModule>>>

/**
 * Brings the elements of that name to life; an element that is defined already stays. Until then,
 * or when its module fails, its static form is there.
 */
export async function defineElement(name: string, modules: ElementModules): Promise<void> {
  const load = modules[name]
  if (!load || customElements.get(name)) return
  const { default: constructor } = await load()
  // While it came, another part of the page may have asked for it as well.
  if (!customElements.get(name)) customElements.define(name, constructor)
}
