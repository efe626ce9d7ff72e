import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { mergeScene } from '../../../src/scene/merge';
import { readPartial, readScene } from '../../../src/scene/schema/schema';

const read = (tiles: unknown) => readScene({ ...defaultScene, tiles });
const problems = (tiles: unknown) => {
  const found = read(tiles);
  return found.ok ? [] : found.errors;
};
const at = (address: unknown) => problems({ address });

describe('pictures of the ground in a scene', () => {
  it('are none where a scene does not say, as in all files from before', () => {
    const { tiles: _, ...before } = defaultScene;
    const found = readScene(before);
    expect(found.ok && found.value.tiles).toBeNull();
    expect(defaultScene.tiles).toBeNull();
    const part = readPartial({ playRate: 3 });
    expect(part.ok && 'tiles' in part.value).toBe(false);
  });

  it('need an address alone', () => {
    const found = read({ address: 'https://a.example/{z}/{x}/{y}.png' });
    expect(found.ok && found.value.tiles).toEqual({
      address: 'https://a.example/{z}/{x}/{y}.png',
      attribution: '',
      maxZoom: 19,
    });
  });

  it('are replaced as a whole, and taken away by null', () => {
    const tiles = { address: 'https://a.example/{z}/{x}/{y}', attribution: 'A', maxZoom: 5 };
    const shown = mergeScene(defaultScene, { tiles });
    expect(shown.tiles).toEqual(tiles);
    expect(mergeScene(shown, { playRate: 1 }).tiles).toEqual(tiles);
    expect(mergeScene(shown, { tiles: null }).tiles).toBeNull();
  });

  it.each([
    'https://a.example/{z}/{x}/{y}',
    'https://a.example:8443/{z}/{x}/{-y}.jpg?key=a-b',
    'https://a.example/wmts?TileMatrix=EPSG:3857:{TileMatrix}&R={TileRow}&C={TileCol}',
    'https://a.example/{TILEMATRIX}/{TILEROW}/{TILECOL}',
    'http://localhost:8080/{z}/{x}/{y}',
    'http://127.0.0.1/{z}/{x}/{y}',
  ])('take %s', (address) => expect(at(address)).toEqual([]));

  it.each([
    ['http to a server elsewhere', 'http://a.example/{z}/{x}/{y}'],
    ['http to a name that begins like this machine’s', 'http://localhost.evil.example/{z}/{x}/{y}'],
    ['another scheme', 'javascript:alert(1)//{z}/{x}/{y}'],
    ['data', 'data:image/png;{z},{x},{y}'],
    ['a name and a password', 'https://me:secret@a.example/{z}/{x}/{y}'],
    ['a placeholder in the name of the server', 'https://{z}.example/{x}/{y}/{z}'],
    ['subdomains', 'https://{s}.a.example/{z}/{x}/{y}'],
    ['no row', 'https://a.example/{z}/{x}'],
    ['two columns', 'https://a.example/{z}/{x}/{x}/{y}'],
    ['something else in braces', 'https://a.example/{z}/{x}/{y}{r}.png'],
    ['spaces', 'https://a.example/{z}/{x}/{y} .png'],
    ['a name that no server can have', 'https://a%/{z}/{x}/{y}'],
    ['a port beyond the last', 'https://a.example:99999/{z}/{x}/{y}'],
    ['numbers that are no IP address', 'https://1.2.3.999/{z}/{x}/{y}'],
    ['a back slash before the path', 'https://a.example\\@evil.example/{z}/{x}/{y}'],
    ['nothing', ''],
    ['more than 1,000 letters', `https://a.example/{z}/{x}/{y}?${'k'.repeat(1000)}`],
    ['a number', 7],
  ])('refuse %s', (_, address) => {
    const found = at(address);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ path }) => path)).toContain('tiles.address');
  });

  it('say what an address must be', () => {
    expect(at('ftp://a.example/{z}/{x}/{y}')[0]?.message).toBe(
      'tiles.address must be an https address (http on localhost) with {z}, {x} and {y} or {-y}, or {TileMatrix}, {TileCol} and {TileRow}, and no other braces; found "ftp://a.example/{z}/{x}/{y}"',
    );
  });

  it('bound their levels and their words', () => {
    const address = 'https://a.example/{z}/{x}/{y}';
    for (const maxZoom of [-1, 23, 1.5, Number.NaN, '9', null])
      expect(problems({ address, maxZoom })[0]?.path).toBe('tiles.maxZoom');
    expect(problems({ address, maxZoom: 22 })).toEqual([]);
    expect(problems({ address, attribution: 'x'.repeat(301) })[0]?.path).toBe('tiles.attribution');
  });
});
