import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineElement } from '../../src/elements/define-element.ts'

/** As much of the browser's registry as is needed. */
class Registry {
  readonly defined = new Map<string, unknown>()
  get = (name: string): unknown => this.defined.get(name)
  define(name: string, constructor: unknown): void {
    if (this.defined.has(name)) throw new Error(`«${name}» is defined twice`)
    this.defined.set(name, constructor)
  }
}

class Leaf {}
const constructor = Leaf as unknown as CustomElementConstructor

let registry: Registry
beforeEach(() => {
  registry = new Registry()
  vi.stubGlobal('customElements', registry)
})
afterEach(() => vi.unstubAllGlobals())

test('asks for the module of the element alone, and once', async () => {
  const asked: string[] = []
  const module = (name: string) => async () => {
    asked.push(name)
    return { default: constructor }
  }
  const modules = { 'una-hoja': module('una-hoja'), 'otra-hoja': module('otra-hoja') }
  await Promise.all([defineElement('una-hoja', modules), defineElement('una-hoja', modules)])
  await defineElement('una-hoja', modules)
  expect([...registry.defined]).toEqual([['una-hoja', Leaf]])
  expect(new Set(asked)).toEqual(new Set(['una-hoja']))
})

test('leaves alone what the course does not bring', async () => {
  await defineElement('de-otros', {})
  expect(registry.defined.size).toBe(0)
})
