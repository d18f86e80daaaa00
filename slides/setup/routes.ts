import { defineRoutesSetup } from '@slidev/types'

/**
 * Adds the print page to the built deck: Slidev leaves it out of builds unless it
 * may print by itself, with a browser of its own. Takes out the editor of notes,
 * which are edited in their files.
 */
export default defineRoutesSetup((routes) => {
  const kept = routes.filter(({ name }) => name !== 'notes-edit')
  if (kept.some(({ name }) => name === 'print')) return kept
  const print = { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }
  return [print, ...kept]
})
