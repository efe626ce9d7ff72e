import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The choices as a page has them that was just loaded. */
async function load() {
  vi.resetModules();
  return import('../../src/store/presenterChoices');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keys of one character act and the type is the usual, until chosen otherwise, also for the next page', async () => {
  const page = await load();
  expect(page.presenterChoices.getState()).toEqual({ characterKeys: true, projector: false });
  page.choosePresenting('characterKeys', false);
  page.choosePresenting('projector', true);
  expect(page.presenterChoices.getState()).toEqual({ characterKeys: false, projector: true });
  const next = await load();
  expect(next.presenterChoices.getState()).toEqual({ characterKeys: false, projector: true });
  next.choosePresenting('characterKeys', true);
  expect((await load()).presenterChoices.getState()).toEqual({ characterKeys: true, projector: true });
});

it('holds for the page where the browser keeps nothing', async () => {
  vi.stubGlobal('localStorage', undefined);
  const page = await load();
  page.choosePresenting('projector', true);
  expect(page.presenterChoices.getState().projector).toBe(true);
});

it('what another window of the presentation chooses holds here too', async () => {
  const hear = vi.fn();
  vi.stubGlobal('addEventListener', hear);
  const page = await load();
  const [name, listener] = hear.mock.calls[0] ?? [];
  expect(name).toBe('storage');
  kept.set('groundtrack:present:projector', 'true');
  listener({ key: 'groundtrack:else' });
  expect(page.presenterChoices.getState().projector).toBe(false);
  listener({ key: 'groundtrack:present:projector' });
  expect(page.presenterChoices.getState()).toEqual({ characterKeys: true, projector: true });
  // All that was kept is gone.
  kept.clear();
  listener({ key: null });
  expect(page.presenterChoices.getState().projector).toBe(false);
});
