// Service worker of a built deck; the build fills in version and files.
const files = [/* __FILES__ */]
const prefix = `deck:${self.registration.scope}:`
const store = prefix + '__VERSION__'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(store)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith(prefix) && name !== store))
    .then((names) => Promise.all(names.map((name) => caches.delete(name))))
  event.waitUntil(old.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const kept = () => caches.match(request, { ignoreSearch: true, cacheName: store })
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept().then((page) => page ?? caches.match('./'))))
  } else {
    event.respondWith(kept().then((file) => file ?? fetch(request)))
  }
})
