import { afterEach, expect, it, vi } from 'vitest';
import { msg } from '../../../src/locales/i18n';
import { defaultScene } from '../../../src/scene/defaults';
import { bring } from '../../../src/store/actions/bring';
import { dismiss } from '../../../src/store/actions/moment';
import { liveStore } from '../../../src/store/live';
import { startWith } from '../../startWith';

const notices = () => liveStore.getState().notices;
afterEach(() => {
  vi.unstubAllGlobals();
  for (const { id } of notices()) dismiss(id);
});

/** Fails so many times, and then does what it should. */
function failing(times: number) {
  let tries = 0;
  const load = async () => {
    tries += 1;
    if (tries <= times) throw new TypeError('Failed to fetch');
  };
  return { load, tries: () => tries };
}

it('tries a second time by itself, and says nothing where that does', async () => {
  const once = failing(1);
  await bring(msg('Links'), once.load);
  expect(once.tries()).toBe(2);
  expect(notices()).toEqual([]);
});

it('tells what is missing, and brings it at a press', async () => {
  const long = failing(2);
  await bring(msg('Links'), long.load);
  expect(notices().map(({ tone, text }) => [tone, text])).toEqual([
    ['warning', 'Could not be loaded: Links. Everything else works without it.'],
  ]);
  const [notice] = notices();
  dismiss(notice?.id ?? '');
  notice?.again?.();
  await expect.poll(long.tries).toBe(3);
  expect(notices()).toEqual([]);
});

it('tells two losses of one name once, and brings both', async () => {
  const [one, other] = [failing(2), failing(2)];
  await Promise.all([bring(msg('Campus'), one.load), bring(msg('Campus'), other.load)]);
  expect(notices()).toHaveLength(1);
  notices()[0]?.again?.();
  await expect.poll(() => [one.tries(), other.tries()]).toEqual([3, 3]);
});

it('loads the page anew where code came broken, which the browser would not fetch again', async () => {
  const [replaceState, reload] = [vi.fn(), vi.fn()];
  const location = { href: 'https://atlas.example/?mode=embed', reload };
  vi.stubGlobal('window', { location, history: { replaceState } });
  let tries = 0;
  await bring(msg('Links'), async () => {
    tries += 1;
    throw new SyntaxError('Unexpected end of input');
  });
  notices()[0]?.again?.();
  expect(tries).toBe(2);
  expect(reload).toHaveBeenCalledOnce();
  expect(replaceState.mock.calls[0]?.[2]).toContain('mode=embed');
});

it.each([
  [[], 'The app was renewed on its server. Load it anew to go on; the scene stays as it is.'],
  [
    [{ kind: 'sites', name: 'mine.csv', text: 'name,latitude,longitude' }],
    'The app was renewed on its server. Loading it anew leaves the imported files out; save a scene file first.',
  ],
])('says what loading anew keeps where the server has another build, with %j', async (imports, text) => {
  startWith({ ...defaultScene, imports: imports as never });
  vi.stubGlobal('document', {
    baseURI: 'https://atlas.example/',
    querySelector: () => ({ src: 'https://atlas.example/assets/main-old.js' }),
  });
  vi.stubGlobal('fetch', async () => ({ json: async () => ({ entry: 'assets/main-new.js' }) }));
  await bring(msg('Links'), failing(2).load);
  await expect.poll(() => notices().map((notice) => notice.text)).toContain(text);
  expect(notices().at(-1)).toMatchObject({ choices: [{ words: 'Load anew' }] });
});
