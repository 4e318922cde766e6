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
    let answer;
    try {
      answer = await fetch(event.request);
    } catch (gone) {
      // What was kept is found by its address alone: a reload asks with other headers than a script.
      const kept = await cache.match(lesson ? url.origin + url.pathname : url.href, { ignoreSearch: lesson, ignoreVary: true });
      if (kept) return kept;
      throw gone;
    }
    if (answer.ok && !answer.redirected) event.waitUntil(cache.put(event.request, answer.clone()).catch(() => {}));
    return answer;
  })());
});
