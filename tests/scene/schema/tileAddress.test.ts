import { describe, expect, it } from 'vitest';
import { tileAddress, tileHost } from '../../../src/scene/schema/tileAddress';

// Memphis, 35.06° N 90.16° W: column and row of each level by the formula of the OpenStreetMap wiki ("Slippy map tilenames"),
// row = (1 − ln(tan φ + sec φ) / π) / 2 · 2^z, worked out apart from this program.
const memphis = [
  { z: 3, x: 1, y: 3 },
  { z: 10, x: 255, y: 405 },
  { z: 15, x: 8177, y: 12972 },
  { z: 19, x: 130838, y: 207562 },
] as const;

describe('the address of a tile', () => {
  it('fills an XYZ template in', () => {
    expect(memphis.map((place) => tileAddress('https://a.example/t/{z}/{x}/{y}.png?k=1', place))).toEqual([
      'https://a.example/t/3/1/3.png?k=1',
      'https://a.example/t/10/255/405.png?k=1',
      'https://a.example/t/15/8177/12972.png?k=1',
      'https://a.example/t/19/130838/207562.png?k=1',
    ]);
  });

  it('counts rows from the south for TMS', () => {
    expect(memphis.map((place) => tileAddress('https://a.example/{z}/{x}/{-y}', place))).toEqual([
      'https://a.example/3/1/4',
      'https://a.example/10/255/618',
      'https://a.example/15/8177/19795',
      'https://a.example/19/130838/316725',
    ]);
  });

  it('fills WMTS templates in, RESTful and key-value, in any case of letters', () => {
    const place = memphis[1];
    expect(
      tileAddress(
        'https://w.example/l/default/GoogleMapsCompatible/{TileMatrix}/{TileRow}/{TileCol}.jpg',
        place,
      ),
    ).toBe('https://w.example/l/default/GoogleMapsCompatible/10/405/255.jpg');
    expect(
      tileAddress(
        'https://w.example/wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIXSET=g&TILEMATRIX={tilematrix}&TILEROW={TILEROW}&TILECOL={TileCol}',
        place,
      ),
    ).toBe(
      'https://w.example/wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIXSET=g&TILEMATRIX=10&TILEROW=405&TILECOL=255',
    );
  });

  it('names the server with its port', () => {
    expect(tileHost('https://tiles.example/{z}/{x}/{y}')).toBe('tiles.example');
    expect(tileHost('http://localhost:8080/{z}/{x}/{y}')).toBe('localhost:8080');
  });
});
