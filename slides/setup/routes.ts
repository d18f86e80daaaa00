import { defineRoutesSetup } from '@slidev/types'
import type { Component } from 'vue'

const pages = import.meta.glob<Component>('../pages/*.vue', { import: 'default' })

/** Pages that are ours, by the name of Slidev's. */
const own = new Map([
  ['presenter', pages['../pages/teacher.vue']],
  ['overview', pages['../pages/all-slides.vue']],
  ['notes', pages['../pages/live-notes.vue']],
  ['NotFound', pages['../pages/not-found.vue']],
])

/** Of Slidev's own, what shows slides. */
const kept = new Set(['play', 'print'])

/**
 * Takes our pages for Slidev's, and leaves out those that edit, export, or lead to others. Adds the
 * print page to the built deck: Slidev leaves it out of builds unless it may print by itself, with a
 * browser of its own.
 */
export default defineRoutesSetup((routes) => {
  const chosen = routes.flatMap((route) => {
    const name = String(route.name ?? '')
    const component = own.get(name)
    if (component) return [{ name, path: route.path, component }]
    // Addresses that lead on to a page.
    return kept.has(name) || route.redirect ? [route] : []
  })
  if (chosen.some(({ name }) => name === 'print')) return chosen
  const print = { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }
  return [print, ...chosen]
})
