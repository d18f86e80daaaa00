/** On the page of an address that leads nowhere: the pages that were perhaps meant. */
import { nearestPages } from '../../../search/nearest-pages.ts'
import { lexiconFile, readLexicon } from '../../../search/lexicon.ts'

/** Pages that are proposed at most. */
const most = 4

const place = document.querySelector<HTMLElement>('#propuestas')
if (place) void propose(place)

async function propose(list: HTMLElement): Promise<void> {
  const base = list.dataset.base ?? '/'
  const response = await fetch(`${base}pagefind/${lexiconFile}`).catch(() => undefined)
  if (!response?.ok) return
  const lexicon = readLexicon(await response.text())
  const path = location.pathname.slice(base.length - 1)
  const proposed = nearestPages(path, lexicon, most)
  if (proposed.length === 0) return
  list.querySelector('ul')?.append(
    ...proposed.map(({ url, title, place: part }) => {
      const link = document.createElement('a')
      link.href = base.replace(/\/$/, '') + url
      link.textContent = title
      const item = document.createElement('li')
      item.append(link, part ? ` · ${part}` : '')
      return item
    }),
  )
  list.hidden = false
}
