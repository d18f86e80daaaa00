// Service worker of the site and its lectures; the build fills in what stands between underscores.

/** What is kept, from address below the scope to what changes with its bytes. */
const files = __FILES__
const prefix = `curso:${self.registration.scope}:`
const store = prefix + '__VERSION__'
/** Where a store keeps the list of what it holds. */
const listed = new URL('./sin-red.json', self.registration.scope).href
/** How long the network may take before a page that is kept is shown, in milliseconds. */
const patience = 4000
/** How many files are asked for at a time: whoever reads meanwhile shares the line. */
const lanes = 4

const addressOf = (path) => new URL(path, self.registration.scope).href

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  // Players ask for parts of files, which a store doesn't have.
  if (request.headers.has('range')) return
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request))
})

/** Names of this course's stores, the present one first, then from the newest to the oldest. */
async function stores() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  return [store, ...names.filter((name) => name !== store).reverse()]
}

/** Fills the store, with what an earlier one has as far as it is the same. */
async function fill() {
  const kept = await caches.open(store)
  const earlier = []
  for (const name of (await stores()).slice(1)) {
    const cache = await caches.open(name)
    const list = await cache.match(listed)
    if (list) earlier.push({ cache, files: await list.json() })
  }
  const waiting = Object.entries(files)
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [path, revision] = one
      const address = addressOf(path)
      // An installation that was cut short goes on where it was.
      if (await kept.match(address)) continue
      const same = earlier.find((other) => other.files[path] === revision)
      const response = (await same?.cache.match(address)) ?? (await fetch(address, { cache: 'no-cache' }))
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      await kept.put(address, plain(response))
    }
  }
  await Promise.all(Array.from({ length: lanes }, next))
  await kept.put(listed, Response.json(files))
}

/** A response that may answer for a page also where the host sent it from another address. */
function plain(response) {
  if (!response.redirected) return response
  return new Response(response.body, { status: response.status, headers: response.headers })
}

/**
 * Removes the stores before the last whole one. That one stays: a page or a lecture that was opened
 * before this version asks for its parts by the names that they had then.
 */
async function tidy() {
  let last
  for (const name of (await stores()).slice(1)) {
    if (!last && (await caches.match(listed, { cacheName: name }))) last = name
    else await caches.delete(name)
  }
}

/** A page: the present one while the network answers, else the one that is kept. */
async function page(request) {
  const url = new URL(request.url)
  const kept = async () => {
    const cache = await caches.open(store)
    const path = url.origin + url.pathname
    for (const address of [path, `${path}/`, path.replace(/index\.html$/, '')]) {
      const found = await cache.match(address)
      if (found) return found
    }
    return undefined
  }
  const fresh = fetch(request)
  // Whether it was of use is decided below; that it came to nothing, too.
  fresh.catch(() => undefined)
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(kept)
  try {
    return (await Promise.race([fresh, late])) ?? (await fresh)
  } catch {
    return (await kept()) ?? notice()
  }
}

/** A part of a page: names change with what they name, so what is kept is right. */
async function part(request) {
  for (const name of await stores()) {
    const found = await caches.match(request, { cacheName: name, ignoreSearch: true })
    if (found) return found
  }
  return fetch(request)
}

function notice() {
  return new Response(__NOTICE__, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
