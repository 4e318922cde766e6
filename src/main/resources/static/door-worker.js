// Keeps the list at the door readable without a network: pages of lessons and what they are made of.
// Nothing else is cached, and every answer is fetched fresh while there is a network.
const CACHE = 'door-1';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const lesson = /^\/training\/lessons\/[0-9a-f-]{36}$/.test(url.pathname);
  const part = /\.(css|js|svg)$/.test(url.pathname);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !(lesson || part)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    try {
      const answer = await fetch(event.request);
      if (answer.ok && !answer.redirected) await cache.put(event.request, answer.clone());
      return answer;
    } catch (gone) {
      const kept = await cache.match(event.request, { ignoreSearch: lesson });
      if (kept) return kept;
      throw gone;
    }
  })());
});
