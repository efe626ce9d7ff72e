import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { decodeLines } from '../../../src/render/earth/decodeGeo';
import { isPlainAround } from '../../../src/world/earth/plainGround';

const cells = new Uint8Array(readFileSync('public/geo/plain.bin'));

const plainFrom = (longitudeDeg: number, latitudeDeg: number, altitudeM: number) =>
  isPlainAround(cells, geodeticToEcef(latitudeDeg, longitudeDeg, altitudeM));

it.each([
  // The horizon lies 113 km away from 1,000 m, and 505 km from 20,000 m.
  ['Memphis, 500 km from the Gulf', -90.15, 35.06, 1_000, true],
  ['the same from where one sees the Gulf', -90.15, 35.06, 20_000, false],
  ['Abilene', -99.78, 32.5, 1_500, true],
  ['New Orleans', -90.07, 29.95, 1_000, false],
  ['Berlin, 70 km from Poland', 13.4, 52.5, 1_000, false],
  ['the middle of the Atlantic', -40, 30, 5_000, true],
  ['the Pacific, looking over 180°', 179.9, 35, 5_000, true],
  ['Fiji, by 180°', 179.2, -16.6, 1_000, false],
  ['the South Pole', 0, -90, 1_000, false],
])('%s', (_, longitudeDeg, latitudeDeg, altitudeM, expected) => {
  expect(plainFrom(longitudeDeg, latitudeDeg, altitudeM)).toBe(expected);
});

it('without the list no ground is plain', () => {
  expect(isPlainAround(new Uint8Array(), geodeticToEcef(35, -90, 0))).toBe(false);
});

it.each(['coast-10m', 'borders-10m', 'coast-50m', 'borders-50m', 'coast-110m', 'borders-110m'])(
  'no point of %s is on plain ground',
  (name) => {
    const { positions } = decodeLines(Uint8Array.from(readFileSync(`public/geo/${name}.bin`)).buffer);
    let plain = 0;
    for (let i = 0; i < positions.length; i += 3)
      if (isPlainAround(cells, [positions[i]!, positions[i + 1]!, positions[i + 2]!])) plain += 1;
    expect(plain).toBe(0);
  },
);
