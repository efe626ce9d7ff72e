import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { hostPlace, moveCards } from '../../../src/export/creator/moveCards';
import { distFiles, distPages } from '../../../tools/distPlugin';

const root = resolve(import.meta.dirname, '../../..');
const html = readFileSync(resolve(root, 'index.html'), 'utf8');
const THERE = 'https://atlas.example/2026/';

const builtFor = (address: string): Record<string, string> => ({
  ...distPages(html, resolve(root, 'scenes'), address),
  ...distFiles(resolve(root, 'scenes'), address),
  'credits.json': `{ "url": "${address}posters/overview.night.webp" }`,
});

it.each(['./', 'https://elsewhere.example/'])(
  'a copy of what was built for %s has the cards of its own place',
  (address) => {
    const before = builtFor(address);
    const after = moveCards(
      Object.entries(before).map(([path, text]) => [path, new TextEncoder().encode(text)]),
      THERE,
    );
    const there = Object.fromEntries(after.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    expect(there).toEqual({ ...builtFor(THERE), 'credits.json': before['credits.json'] });
    expect(there['s/terafab/index.html']).toContain(
      'content="https://atlas.example/2026/posters/terafab.night.webp"',
    );
  },
);

it.each([
  ['https://atlas.example', 'https://atlas.example/'],
  [' http://localhost:8080/a/b ', 'http://localhost:8080/a/b/'],
  ['https://atlas.example/a/index.html?x=1#y', 'https://atlas.example/a/'],
])('reads %j as a place', (text, place) => {
  expect(hostPlace(text)).toBe(place);
});

it.each(['atlas.example', 'javascript:alert(1)', 'file:///tmp/a/'])('%s is no place of a server', (text) => {
  expect(() => hostPlace(text)).toThrow(`${text} is no address of a server: one begins with https://.`);
});
