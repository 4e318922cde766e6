// Keeps the list at the door readable without a network: pages of lessons and what they are made of.
// Nothing else is cached, and every answer is fetched fresh while there is a network that answers in time.
const CACHE = 'door-1';
const PATIENCE_MILLIS = 4_000;
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const lesson = /^\/training\/lessons\/[0-9a-f-]{36}$/.test(url.pathname);
  const part = /\.(css|js|svg)$/.test(url.pathname);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !(lesson || part)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    // What was kept is found by its address alone: a reload asks with other headers than a script.
    const kept = await cache.match(lesson ? url.origin + url.pathname : url.href, { ignoreSearch: lesson, ignoreVary: true });
    const fresh = fetch(event.request).then(answer => {
      if (answer.ok && !answer.redirected) event.waitUntil(cache.put(event.request, answer.clone()).catch(() => {}));
      return answer;
    });
    if (!kept) return fresh;
    // A weak network often neither answers nor fails; the list is not kept from whoever stands at the door.
    const late = new Promise(resolve => setTimeout(resolve, PATIENCE_MILLIS, kept));
    return Promise.race([fresh.catch(() => kept), late]);
  })());
});
