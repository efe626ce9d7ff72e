import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepCalls } from '../../src/embed/poster/keepCalls';

const HOST = 'https://news.example';
const ADDRESS = new URL(`https://atlas.example/?mode=embed&api=1&origin=${HOST}`);

/** What a browser gives: it can be cancelled only where a script made it so. */
class Message extends Event {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  constructor(type: string, init: EventInit & { source: unknown; origin: string; data: unknown }) {
    super(type, init);
    [this.source, this.origin, this.data] = [init.source, init.origin, init.data];
  }
}

let said: { type: string; id?: string; ok?: boolean; errors?: { message: string }[] }[];
let parent: object;
const ask = (id: string) =>
  window.dispatchEvent(
    new Message('message', {
      source: parent,
      origin: HOST,
      data: { type: 'groundtrack:getScene', v: 1, id },
    }),
  );
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  said = [];
  parent = { postMessage: (message: never) => void said.push(message) };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { parent }));
  vi.stubGlobal('MessageEvent', Message);
});
afterEach(() => vi.unstubAllGlobals());

/** The app as it hears: notes the ids. */
function listen(): string[] {
  const heard: string[] = [];
  window.addEventListener('message', (event) => {
    heard.push(event.data.id);
    event.preventDefault();
  });
  return heard;
}

it('hands on in their order what came before the app, and leaves what comes later to it', async () => {
  let heard: string[] = [];
  keepCalls(ADDRESS, async () => {
    window.groundtrack = {} as never;
    heard = listen();
  });
  ask('a');
  ask('b');
  await settle();
  ask('c');
  await settle();
  expect(heard).toEqual(['a', 'b', 'c']);
  expect(said).toEqual([{ type: 'groundtrack:ready', v: 1, value: null }]);
});

it('hands on what comes while an app that the reader started is not there yet', async () => {
  let start = () => {};
  const started = new Promise<void>((done) => {
    start = done;
  });
  keepCalls(ADDRESS, () => started);
  window.groundtrack = {} as never;
  ask('a');
  const heard = listen();
  ask('b');
  await settle();
  expect(heard).toEqual([]);
  start();
  await settle();
  expect(heard).toEqual(['a', 'b']);
});

it('answers every call with an error while the app is there and hears nothing, and hands on once it does', async () => {
  keepCalls(ADDRESS, async () => {
    window.groundtrack = {} as never;
  });
  said = [];
  ask('a');
  ask('b');
  await settle();
  ask('c');
  await settle();
  expect(said).toEqual(
    ['a', 'b', 'c'].map((id) => ({
      type: 'groundtrack:reply',
      v: 1,
      id,
      ok: false,
      errors: [{ path: '', message: 'Answers could not be loaded. Ask again.' }],
    })),
  );
  const heard = listen();
  ask('d');
  await settle();
  expect(heard).toEqual(['d']);
  expect(said).toHaveLength(3);
});
