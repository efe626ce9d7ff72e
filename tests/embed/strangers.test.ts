import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../src/embed/answer';
import type { Groundtrack } from '../../src/embed/api';
import { createApi } from '../../src/embed/createApi';
import { HostEvents } from '../../src/embed/events';
import { loadShotVerbs } from '../../src/embed/shotVerbs';
import { defaultScene } from '../../src/scene/defaults';
import { readPartial } from '../../src/scene/schema/schema';
import { tileHost } from '../../src/scene/schema/tileAddress';
import { documentStore } from '../../src/store/document';
import { liveStore } from '../../src/store/live';
import { startWith } from '../startWith';

let api: Groundtrack;
beforeAll(loadShotVerbs);

beforeEach(() => {
  vi.stubGlobal('window', { location: { href: 'https://atlas.example/?mode=embed' } });
  startWith(defaultScene, { drawn: true });
  api = createApi(
    () => null,
    Promise.resolve(),
    new HostEvents(),
    () => {},
  );
});

const ask = (verb: string, args: unknown[]) =>
  answer(api, { type: `groundtrack:${verb}`, v: 1, id: 7, args });

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

const loop: Record<string, unknown> = {};
Object.assign(loop, { camera: loop, sites: [loop], story: [loop], nodes: loop });

it.each([
  ['a server’s name that no browser takes', { tiles: { address: 'https://a%/{z}/{x}/{y}' } }],
  ['a port beyond the last', { tiles: { address: 'https://a.example:99999/{z}/{x}/{y}' } }],
  ['lists within lists', { sites: nested(500_000) }],
  ['lists for all', nested(500_000)],
  ['itself within itself', loop],
  ['1,990,000 zeros', { sites: new Array(1_990_000).fill(0) }],
  ['a list with four thousand million places', { sites: new Array(4_000_000_000) }],
  ['a hundred million bytes', { inputs: new Uint8Array(100_000_000) }],
  ['a good part beside a bad one', { theme: 'paper', panel: 'power', focus: 'site:atlantis' }],
])('setScene refuses %s, and nothing changes', async (_, scene) => {
  const before = [documentStore.getState(), liveStore.getState()];
  const result = api.setScene(scene as never);
  expect(result.ok).toBe(false);
  expect(await ask('setScene', [scene])).toMatchObject({ id: 7, ok: false });
  expect([documentStore.getState(), liveStore.getState()]).toEqual(before);
});

it.each([
  'openScene',
  'explain',
  'setInput',
  'setTime',
  'play',
  'focus',
  'shot',
  'addShot',
  'setShot',
  'moveShot',
  'removeShot',
  'nodes',
  'nodeState',
  'pick',
  'importFile',
  'project',
  'snapshot',
])('%s answers whatever it is given', async (verb) => {
  for (const argument of [
    nested(500_000),
    loop,
    null,
    undefined,
    'x'.repeat(1_000_000),
    Number.NaN,
    new Map(),
  ])
    expect(await ask(verb, [argument, argument])).toMatchObject({ type: 'groundtrack:reply', id: 7 });
  expect(await ask(verb, new Array(500_000).fill(0))).toMatchObject({ id: 7 });
});

it('importFile answers of brackets without end', async () => {
  for (const text of ['['.repeat(500_000), '{"a":'.repeat(500_000), `{"sites":${'['.repeat(500_000)}`]) {
    const taken = await api.importFile({ name: 'x.json', text });
    expect(taken.accepted).toBe(0);
    expect(taken.rejected.length).toBeGreaterThan(0);
  }
});

it('no address of tiles that the schema takes stops the globe', () => {
  const parts = [
    'a',
    '%',
    ':',
    '@',
    '[',
    ']',
    '.',
    '1',
    '999',
    '{',
    '-',
    '\\',
    '/',
    '#',
    '?',
    '轨',
    '\u00ad',
    ' ',
    'xn--',
  ];
  let state = 7;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  let taken = 0;
  for (let i = 0; i < 20_000; i += 1) {
    const server = Array.from({ length: 1 + next(5) }, () => parts[next(parts.length)]).join('');
    const address = `https://${server}/{z}/{x}/{y}`;
    if (!readPartial({ tiles: { address } }).ok) continue;
    taken += 1;
    expect(tileHost(address)).not.toBe('');
  }
  expect(taken).toBeGreaterThan(100);
});
