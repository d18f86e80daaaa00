/**
 * Adds the print page to the built deck. Slidev leaves it out of builds unless
 * it may print by itself, with a browser of its own.
 */
import { defineRoutesSetup } from '@slidev/types'

export default defineRoutesSetup((routes) => {
  if (routes.some((route) => route.name === 'print')) return routes
  const print = { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }
  return [print, ...routes]
})
