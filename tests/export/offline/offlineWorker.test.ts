import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';

const home = 'https://atlas.example/app/';
const script = readFileSync('public/offline.js', 'utf8');

/** What is kept, by address; what the server has, or null where it is gone. */
let kept: Record<string, string>;
let online: Record<string, string> | null;
let client: string;

type Listener = (event: object) => void;

/** The worker as a browser runs it, with a cache and a network of texts. */
function startWorker(): Listener {
  const listeners: Record<string, Listener> = {};
  const addressOf = (request: string | { url: string }) =>
    typeof request === 'string' ? request : request.url;
  const cache = {
    match: async (request: string | { url: string }, options?: { ignoreSearch?: boolean }) => {
      const address = addressOf(request);
      return kept[options?.ignoreSearch ? (address.split('?')[0] as string) : address];
    },
  };
  const fetchOne = async (request: string | { url: string }) => {
    const answer = online?.[addressOf(request)];
    if (answer === undefined) throw new TypeError('no network');
    return answer;
  };
  const self = {
    registration: { scope: home },
    addEventListener: (name: string, listener: Listener) => {
      listeners[name] = listener;
    },
    skipWaiting: () => {},
    clients: { claim: async () => {}, get: async () => ({ url: client }) },
  };
  const caches = { keys: async () => ['groundtrack-offline-1'], open: async () => cache };
  runInNewContext(script, { self, caches, fetch: fetchOne, URL });
  return listeners.fetch as Listener;
}

/** What is answered to a request; 'left alone' where the worker does not, null where nothing comes. */
async function answered(path: string, mode: 'navigate' | 'no-cors' = 'no-cors'): Promise<string | null> {
  let answer: Promise<string> | string = 'left alone';
  startWorker()({
    clientId: 'a',
    request: { method: 'GET', url: `${home}${path}`, mode },
    respondWith: (given: Promise<string>) => {
      answer = given;
    },
  });
  return Promise.resolve(answer).catch(() => null);
}

const all = (word: string) => ({
  [home]: `root ${word}`,
  [`${home}s/colossus-1/`]: `story ${word}`,
  [`${home}assets/app-1234.js`]: `code ${word}`,
  [`${home}geo/land-50m.bin`]: `land ${word}`,
  [`${home}files.json`]: `list ${word}`,
});

beforeEach(() => {
  kept = all('kept');
  online = all('fresh');
  client = home;
});

describe('the worker of what was made available offline', () => {
  it.each([
    ['assets/app-1234.js', 'code kept'],
    // The same name has other bytes after a deployment.
    ['geo/land-50m.bin', 'land fresh'],
    ['files.json', 'list fresh'],
  ])('answers %s with %s while there is a network', async (path, words) => {
    expect(await answered(path)).toBe(words);
  });

  it('answers everything from what is kept without a network', async () => {
    online = null;
    expect(await answered('assets/app-1234.js')).toBe('code kept');
    expect(await answered('geo/land-50m.bin')).toBe('land kept');
    expect(await answered('geo/none.bin')).toBeNull();
  });

  it('answers a page that is not kept with none of another folder', async () => {
    online = null;
    expect(await answered('?scene=overview', 'navigate')).toBe('root kept');
    expect(await answered('index.html', 'navigate')).toBe('root kept');
    expect(await answered('s/colossus-1/?lang=de', 'navigate')).toBe('story kept');
    expect(await answered('s/overview/', 'navigate')).toBeNull();
  });

  it.each(['?mode=embed&scene=overview', 'embed.html?scene=overview', 's/colossus-1/?mode=embed'])(
    'leaves the embed %s alone, and what it loads',
    async (path) => {
      expect(await answered(path, 'navigate')).toBe('left alone');
      client = `${home}${path}`;
      online = null;
      expect(await answered('assets/app-1234.js')).toBeNull();
    },
  );
});
