import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shareAddress } from '../../src/explore/addresses';
import { defaultScene } from '../../src/scene/defaults';
import { setScene } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { startWith } from '../startWith';

beforeEach(() => {
  startWith(defaultScene, { drawn: true });
  vi.stubGlobal('window', { location: { href: 'https://atlas.example/s/overview/' } });
});
afterEach(() => vi.unstubAllGlobals());

const told = () => liveStore.getState().notices.map(({ text }) => text);

it('a short link is copied without a word, and leads to the place of the app', () => {
  expect(shareAddress()).toBe('https://atlas.example/?v=1&scene=overview');
  expect(told()).toEqual([]);
});

it('a link longer than programs carry says so and offers the file', () => {
  // Letters by chance: what repeats itself makes a short code.
  let seed = 1;
  const letter = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  };
  const words = Array.from({ length: 4000 }, letter).join('');
  setScene({ story: [{ caption: { en: 'A' }, notes: { en: words }, dwellS: 20, scene: {} }] });
  const address = shareAddress();
  expect(address.length).toBeGreaterThan(2000);
  expect(told()).toEqual([
    `This link has ${address.length.toLocaleString('en-US')} letters, more than some mail and chat programs carry; a file arrives whole.`,
  ]);
  expect(liveStore.getState().notices[0]?.saves).toBeTypeOf('function');
});
