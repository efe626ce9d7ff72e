import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { BufferGeometry } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { describe, expect, it } from 'vitest';
import { buildThing } from '../../../src/sizes/space/buildThing';
import type { NodeParts } from '../../../src/sizes/space/node';
import type { Solid } from '../../../src/sizes/space/Solids';
import type { Surface } from '../../../src/sizes/space/surfaces';
import type { Thing } from '../../../src/sizes/things';
import { loadHall } from '../../../src/store/campus/halls';

async function modelOf(form: string): Promise<NodeParts> {
  const bytes = new Uint8Array(
    readFileSync(resolve(import.meta.dirname, `../../../public/models/${form}.glb`)),
  ).buffer;
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  return (await loader.parseAsync(bytes, '')) as unknown as NodeParts;
}

const thing = (id: Thing['id'], more: Partial<Thing>): Thing => ({
  id,
  name: id,
  note: '',
  sources: [],
  lengthM: 1,
  widthM: 1,
  explains: [null, null],
  ...more,
});
async function solidsOf(id: Thing['id'], more: Partial<Thing>): Promise<Solid[]> {
  const model = more.form ? await modelOf(more.form) : undefined;
  return buildThing(thing(id, more), model, false)!.solids;
}
const extentOf = async (id: Thing['id'], more: Partial<Thing>) =>
  buildThing(thing(id, more), more.form ? await modelOf(more.form) : undefined, false)!.extent;
const sizeOf = async (id: Thing['id'], more: Partial<Thing>) => {
  const { min, max } = await extentOf(id, more);
  return max.sub(min).toArray();
};
const minus = (a: number[], b: number[]) => a.map((x, c) => x - b[c]!);
const cross = (a: number[], b: number[]) => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];
const placesOf = (solids: Solid[], surface: Surface): number[][] => {
  const { position } = solids.find((solid) => solid.surface === surface)!.geometry.attributes;
  return Array.from({ length: position!.count }, (_, i) => [
    position!.getX(i),
    position!.getY(i),
    position!.getZ(i),
  ]);
};
/** Corners and the normal of the first, of each triangle. */
function trianglesOf({ attributes: { position, normal } }: BufferGeometry) {
  const at = (of: typeof position, i: number) => [of!.getX(i), of!.getY(i), of!.getZ(i)];
  return Array.from({ length: position!.count / 3 }, (_, i) => ({
    n: cross(
      minus(at(position, 3 * i + 1), at(position, 3 * i)),
      minus(at(position, 3 * i + 2), at(position, 3 * i)),
    ),
    told: [0, 1, 2].map((c) => at(normal, 3 * i)[c]! + at(normal, 3 * i + 1)[c]!),
  }));
}

/** Area of a surface as seen from a direction, of all that has its front there, m². */
function areaFacing(solids: Solid[], surface: Surface, [x, y, z]: [number, number, number]): number {
  const { geometry } = solids.find((solid) => solid.surface === surface)!;
  return trianglesOf(geometry).reduce(
    (sum, { n }) => sum + 0.5 * Math.max(0, n[0]! * x + n[1]! * y + n[2]! * z),
    0,
  );
}

// What NASA, SpaceX, FIFA and the release say: typed here anew, not read from the facts.
describe('buildThing', () => {
  it('ISS: 109 m end to end, 73 m across its arrays, on the ground', async () => {
    const iss = { lengthM: 109, widthM: 73 };
    const [along, , high] = await sizeOf('iss', iss);
    expect(along).toBeCloseTo(109, 1);
    expect(high).toBeCloseTo(73, 5);
    expect((await extentOf('iss', iss)).min.z).toBeCloseTo(0, 5);
  });

  it('Starship: 124 m high, 9 m through its hull at every height of the cylinder', async () => {
    const starship = { lengthM: 124, widthM: 9 };
    expect((await sizeOf('starship', starship))[2]).toBeCloseTo(124, 5);
    const places = placesOf(await solidsOf('starship', starship), 'steel');
    // The corners at the middle of the flat end below are none of the hull.
    const steel = places.flatMap(([x, y, z]) => (z! < 60 && z! > 0 ? [2 * Math.hypot(x!, y!)] : []));
    expect(steel.length).toBeGreaterThan(100);
    expect(Math.min(...steel)).toBeCloseTo(9, 4);
    expect(Math.max(...steel)).toBeCloseTo(9, 4);
  });

  it('football pitch: 105 m by 68 m, goals 2.44 m high and 7.32 m wide within', async () => {
    const pitch = { lengthM: 105, widthM: 68 };
    const [along, across, high] = await sizeOf('pitch', pitch);
    const solids = await solidsOf('pitch', pitch);
    expect([along, across]).toEqual([105, 68]);
    expect(areaFacing(solids, 'grass', [0, 0, 1])).toBeCloseTo(7140, 3);
    expect(high).toBeCloseTo(2.44 + 0.12, 5);
    const posts = placesOf(solids, 'plain').filter(([, , z]) => z! < 2.4);
    expect(Math.min(...posts.map(([, y]) => Math.abs(y!)))).toBeCloseTo(3.66, 5);
  });

  it('person: 1.75 m, feet on the ground', async () => {
    const [along, , high] = await sizeOf('person', { lengthM: 1.75 });
    expect(high).toBeCloseTo(1.75, 5);
    expect(along).toBeLessThan(0.75);
    expect((await extentOf('person', { lengthM: 1.75 })).min.z).toBeCloseTo(0, 5);
  });

  it('hall: the outline, its roof as large as the outline, its walls as high as assumed', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const { ringM, heightM } = hall;
    const [along, across, high] = await sizeOf('hall', { ringM, heightM });
    expect(along).toBeCloseTo(382.4, 1);
    expect(across).toBeCloseTo(245.6, 1);
    expect(high).toBe(12);
    expect(areaFacing(await solidsOf('hall', { ringM, heightM }), 'roof', [0, 0, 1]) / 74_351).toBeCloseTo(
      1,
      3,
    );
  });

  it('AI1 as claimed: 70 m across its wings, 20 m across its radiators, 600 m² of cells to the Sun', async () => {
    const claimed = { form: 'ai1-claimed', arrayAreaM2: 600, radiatorAreaM2: 110 };
    const [along, , high] = await sizeOf('node', claimed);
    expect(along).toBeCloseTo(70, 1);
    expect(high).toBeCloseTo(20, 1);
    // The rims of the panels are structure: the cells are a little less than the wings.
    const cellsM2 = areaFacing(await solidsOf('node', claimed), 'cells', [0, -1, 0]);
    expect(cellsM2).toBeGreaterThan(540);
    expect(cellsM2).toBeLessThan(601);
  });

  it('a node follows the scenario: four times the array has wings of twice the length', async () => {
    const sized = (arrayAreaM2: number) => ({ form: 'ai1-claimed', arrayAreaM2, radiatorAreaM2: 110 });
    const [one, four] = [await sizeOf('node', sized(600)), await sizeOf('node', sized(2400))];
    // 31.5 m of wing on each side more.
    expect(four[0]! - one[0]!).toBeCloseTo(63, 1);
    const cellsM2 = async (arrayAreaM2: number) =>
      areaFacing(await solidsOf('node', sized(arrayAreaM2)), 'cells', [0, -1, 0]);
    expect((await cellsM2(2400)) / (await cellsM2(600))).toBeCloseTo(4, 1);
  });

  it('Starlink V2 mini: 32.8 m by 4.1 m of wing', async () => {
    const [along, , high] = await sizeOf('starlink', { form: 'starlink-v2-mini' });
    expect(along).toBeCloseTo(32.8, 1);
    expect(high).toBeCloseTo(4.1, 1);
  });

  it('shows its fronts outwards: every triangle turns as its normals do', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const all: [Thing['id'], Partial<Thing>][] = [
      ['person', { lengthM: 1.75 }],
      ['iss', { lengthM: 109, widthM: 73 }],
      ['starship', { lengthM: 124, widthM: 9 }],
      ['pitch', { lengthM: 105, widthM: 68 }],
      ['hall', { ringM: hall.ringM, heightM: hall.heightM }],
      ['node', { form: 'ai1-claimed', arrayAreaM2: 600, radiatorAreaM2: 110 }],
    ];
    for (const [id, more] of all) {
      const triangles = (await solidsOf(id, more)).flatMap(({ geometry }) => trianglesOf(geometry));
      const wrong = triangles.filter(
        ({ n, told }) =>
          Math.hypot(...n) > 1e-7 && n[0]! * told[0]! + n[1]! * told[1]! + n[2]! * told[2]! < 0,
      );
      expect(wrong.length / triangles.length, id).toBeLessThan(0.005);
    }
  });

  it('is null where the model or the outline is not there', () => {
    expect(buildThing(thing('node', { form: 'no-such-design' }), undefined, false)).toBeNull();
    expect(buildThing(thing('hall', {}), undefined, false)).toBeNull();
  });

  it('turns a hall its end to the viewer where the picture is narrow', async () => {
    const { ringM, heightM } = (await loadHall('colossus-1'))!;
    const { min, max } = buildThing(thing('hall', { ringM, heightM }), undefined, true)!.extent;
    expect(max.x - min.x).toBeCloseTo(245.6, 1);
    expect(max.y - min.y).toBeCloseTo(382.4, 1);
  });
});
