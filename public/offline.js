// The service worker of "Make available offline", and of nothing else: nobody has it who did not ask for it. It answers from the kept
// files where they are: at once what never changes under its name, and pages only where the network does not answer. Embeds, and what
// is on other origins, it leaves alone.
const KEPT = 'groundtrack-offline-';

async function keptAnswer(request, options) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(KEPT)) continue;
    const cache = await caches.open(name);
    const answer = await cache.match(request, options);
    if (answer) return answer;
  }
  return undefined;
}

const isEmbed = (address) => new URL(address).searchParams.get('mode') === 'embed';

/** A page as the server has it now; without a network the kept one, or that of the app. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const home = new URL('./', self.registration.scope).href;
    const kept = (await keptAnswer(request, { ignoreSearch: true })) ?? (await keptAnswer(home));
    if (kept) return kept;
    throw error;
  }
}

async function file(event) {
  const client = event.clientId ? await self.clients.get(event.clientId) : null;
  if (client && isEmbed(client.url)) return fetch(event.request);
  return (await keptAnswer(event.request, { ignoreVary: true })) ?? fetch(event.request);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate') {
    if (!isEmbed(request.url)) event.respondWith(page(request));
  } else if (!/\/files\.json$/.test(request.url)) event.respondWith(file(event));
  else event.respondWith(page(request));
});
