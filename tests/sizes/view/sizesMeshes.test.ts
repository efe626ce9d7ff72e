import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SizesMesh } from '../../../src/sizes/render/SizesBuilder';
import { buildThing, meshKey } from '../../../src/sizes/view/sizesMeshes';
import { extentOf, type StandingThing } from '../../../src/sizes/view/sizesStand';
import { loadHall } from '../../../src/store/campus/halls';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async (address: URL) => {
    const path = resolve(import.meta.dirname, `../../../public${address.pathname}`);
    return new Response(new Uint8Array(readFileSync(path)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const thing = (id: StandingThing['id'], more: Partial<StandingThing>): StandingThing => ({
  id,
  name: id,
  words: '',
  lengthM: 1,
  widthM: 1,
  explains: null,
  ...more,
});
const meshOf = async (id: StandingThing['id'], more: Partial<StandingThing>): Promise<SizesMesh> =>
  (await buildThing(thing(id, more)))!.mesh;
const sizeOf = ({ positionsM }: SizesMesh) => {
  const { min, max } = extentOf(positionsM);
  return [0, 1, 2].map((c) => max[c]! - min[c]!);
};
const corner = ({ positionsM }: SizesMesh, i: number) => [0, 1, 2].map((c) => positionsM[3 * i + c]!);
const minus = (a: number[], b: number[]) => a.map((x, c) => x - b[c]!);
const cross = (a: number[], b: number[]) => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];

/** Area of a kind of surface as seen from a direction, of all that has its front there, m². */
function areaFacing(mesh: SizesMesh, kind: number, [x, y, z]: [number, number, number]): number {
  let areaM2 = 0;
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => mesh.indices[i + k]!) as [number, number, number];
    if (mesh.surfaces[4 * a + 3] !== kind) continue;
    const n = cross(minus(corner(mesh, b), corner(mesh, a)), minus(corner(mesh, c), corner(mesh, a)));
    const facing = n[0]! * x + n[1]! * y + n[2]! * z;
    areaM2 += 0.5 * Math.max(0, facing);
  }
  return areaM2;
}

// What NASA, SpaceX, FIFA and the release say: typed here anew, not read from the facts.
describe('buildThing', () => {
  it('ISS: 109 m end to end, 73 m across its arrays, on the ground', async () => {
    const mesh = await meshOf('iss', { lengthM: 109, widthM: 73 });
    const [along, , high] = sizeOf(mesh);
    expect(along).toBeCloseTo(109, 1);
    expect(high).toBeCloseTo(73, 5);
    expect(extentOf(mesh.positionsM).min[2]).toBeCloseTo(0, 5);
  });

  it('Starship: 124 m high, 9 m through its hull at every height of the cylinder', async () => {
    const mesh = await meshOf('starship', { lengthM: 124, widthM: 9 });
    expect(sizeOf(mesh)[2]).toBeCloseTo(124, 5);
    const steel: number[] = [];
    for (let i = 0; i < mesh.positionsM.length / 3; i++) {
      const [x, y, z] = corner(mesh, i) as [number, number, number];
      if (z < 60 && mesh.surfaces[4 * i + 3] === 7) steel.push(2 * Math.hypot(x, y));
    }
    expect(steel.length).toBeGreaterThan(100);
    expect(Math.min(...steel)).toBeCloseTo(9, 4);
    expect(Math.max(...steel)).toBeCloseTo(9, 4);
  });

  it('football pitch: 105 m by 68 m, goals 2.44 m high and 7.32 m wide within', async () => {
    const mesh = await meshOf('pitch', { lengthM: 105, widthM: 68 });
    const [along, across, high] = sizeOf(mesh);
    expect([along, across]).toEqual([105, 68]);
    expect(areaFacing(mesh, 12, [0, 0, 1])).toBeCloseTo(7140, 3);
    expect(high).toBeCloseTo(2.44 + 0.12, 5);
    const posts = [...Array(mesh.positionsM.length / 3).keys()].filter(
      (i) => mesh.surfaces[4 * i + 3] === 11 && mesh.positionsM[3 * i + 2]! < 2.4,
    );
    expect(Math.min(...posts.map((i) => Math.abs(mesh.positionsM[3 * i + 1]!)))).toBeCloseTo(3.66, 5);
  });

  it('person: 1.75 m, feet on the ground', async () => {
    const mesh = await meshOf('person', { lengthM: 1.75 });
    expect(sizeOf(mesh)[2]).toBeCloseTo(1.75, 5);
    expect(sizeOf(mesh)[0]).toBeLessThan(0.75);
    expect(extentOf(mesh.positionsM).min[2]).toBeCloseTo(0, 5);
  });

  it('hall: the outline, its roof as large as the outline, its walls as high as assumed', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const mesh = await meshOf('hall', hall);
    const [along, across, high] = sizeOf(mesh);
    expect(along).toBeCloseTo(382.4, 1);
    expect(across).toBeCloseTo(245.6, 1);
    expect(high).toBe(12);
    expect(areaFacing(mesh, 10, [0, 0, 1]) / 74_351).toBeCloseTo(1, 3);
  });

  it('AI1 as claimed: 70 m across its wings, 20 m across its radiators, 600 m² of cells to the Sun', async () => {
    const mesh = await meshOf('node', { form: 'ai1-claimed', arrayAreaM2: 600, radiatorAreaM2: 110 });
    const [along, , high] = sizeOf(mesh);
    expect(along).toBeCloseTo(70, 1);
    expect(high).toBeCloseTo(20, 1);
    // The rims of the panels are structure: the cells are a little less than the wings.
    const cellsM2 = areaFacing(mesh, 0, [0, -1, 0]);
    expect(cellsM2).toBeGreaterThan(540);
    expect(cellsM2).toBeLessThan(601);
  });

  it('a node follows the scenario: four times the array has wings of twice the length', async () => {
    const sized = (arrayAreaM2: number) =>
      meshOf('node', { form: 'ai1-claimed', arrayAreaM2, radiatorAreaM2: 110 });
    const [one, four] = [await sized(600), await sized(2400)];
    // 31.5 m of wing on each side more.
    expect(sizeOf(four)[0]! - sizeOf(one)[0]!).toBeCloseTo(63, 1);
    expect(areaFacing(four, 0, [0, -1, 0]) / areaFacing(one, 0, [0, -1, 0])).toBeCloseTo(4, 1);
  });

  it('Starlink V2 mini: 32.8 m by 4.1 m of wing', async () => {
    const [along, , high] = sizeOf(await meshOf('starlink', { form: 'starlink-v2-mini' }));
    expect(along).toBeCloseTo(32.8, 1);
    expect(high).toBeCloseTo(4.1, 1);
  });

  it('shows its fronts outwards: every triangle turns as its normals do', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const all: [StandingThing['id'], Partial<StandingThing>][] = [
      ['person', { lengthM: 1.75 }],
      ['iss', { lengthM: 109, widthM: 73 }],
      ['starship', { lengthM: 124, widthM: 9 }],
      ['pitch', { lengthM: 105, widthM: 68 }],
      ['hall', hall],
      ['node', { form: 'ai1-claimed', arrayAreaM2: 600, radiatorAreaM2: 110 }],
    ];
    for (const [id, more] of all) {
      const mesh = await meshOf(id, more);
      let wrong = 0;
      for (let i = 0; i < mesh.indices.length; i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => mesh.indices[i + k]!) as [number, number, number];
        const n = cross(minus(corner(mesh, b), corner(mesh, a)), minus(corner(mesh, c), corner(mesh, a)));
        const told = [0, 1, 2].map((k) => mesh.normals[3 * a + k]! + mesh.normals[3 * b + k]!);
        if (Math.hypot(...n) > 1e-7 && n[0]! * told[0]! + n[1]! * told[1]! + n[2]! * told[2]! < 0) wrong++;
      }
      expect(wrong / (mesh.indices.length / 3), id).toBeLessThan(0.005);
    }
  });

  it('is null where the model or the outline is not there, and tells forms apart', async () => {
    expect(await buildThing(thing('node', { form: 'no-such-design' }))).toBeNull();
    expect(await buildThing(thing('hall', {}))).toBeNull();
    const node = thing('node', { form: 'ai1-claimed', arrayAreaM2: 600 });
    expect(meshKey({ ...node, name: 'x', words: 'y' })).toBe(meshKey(node));
    expect(meshKey({ ...node, arrayAreaM2: 601 })).not.toBe(meshKey(node));
  });
});
