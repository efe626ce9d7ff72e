// The service worker of "Make available offline", and of nothing else: nobody has it who did not ask for it. It answers from the kept
// files where they are: at once those whose names have their content's hash, and all others only where the network does not answer.
// Embeds, and what is on other origins, it leaves alone.
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

const scope = new URL(self.registration.scope);
/** Where the build lays what has its content's hash in its name. */
const HASHED = `${scope.pathname}assets/`;

function isEmbed(address) {
  const { pathname, searchParams } = new URL(address);
  return pathname.endsWith('/embed.html') || searchParams.get('mode') === 'embed';
}

/** What the server has now; without a network what is kept. */
async function freshAnswer(request, options) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptAnswer(request, options);
    if (kept) return kept;
    throw error;
  }
}

/** A page. That of the app stands for no page of another folder: it asks for what lies beside it. */
function page(request) {
  const { pathname } = new URL(request.url);
  const isHome = pathname === scope.pathname || pathname === `${scope.pathname}index.html`;
  return isHome
    ? freshAnswer(request, { ignoreSearch: true }).catch(async (error) => {
        const kept = await keptAnswer(scope.href);
        if (kept) return kept;
        throw error;
      })
    : freshAnswer(request, { ignoreSearch: true });
}

async function file(event) {
  const { request, clientId } = event;
  const client = clientId ? await self.clients.get(clientId) : null;
  if (client && isEmbed(client.url)) return fetch(request);
  if (!new URL(request.url).pathname.startsWith(HASHED)) return freshAnswer(request, { ignoreVary: true });
  return (await keptAnswer(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate') {
    if (!isEmbed(request.url)) event.respondWith(page(request));
  } else event.respondWith(file(event));
});
