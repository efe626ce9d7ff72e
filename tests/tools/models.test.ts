import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { getBounds, type Node, NodeIO, type Scene } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGlb } from '../../tools/models/buildGlb.mjs';
import { credits } from '../../tools/models/credits.mjs';
import { dimensionsOf, modelIds } from '../../tools/models/dimensions.mjs';
import { rackParts } from '../../tools/models/rack.mjs';
import { rackDimensionsOf, rackModelIds } from '../../tools/models/rackDimensions.mjs';
import { satelliteParts } from '../../tools/models/satellite.mjs';

// It comes without types.
const validator = createRequire(import.meta.url)('gltf-validator');

const folder = resolve(import.meta.dirname, '../../public/models');
const fileOf = (id: string) => readFileSync(join(folder, `${id}.glb`));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ids = modelIds as string[];
const rackIds = rackModelIds as string[];
const allIds = [...ids, ...rackIds];

const io = new NodeIO()
  .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
beforeAll(() => MeshoptDecoder.ready);

async function scenesOf(id: string): Promise<Scene[]> {
  return (await io.readBinary(fileOf(id))).getRoot().listScenes();
}

const partOf = (scene: Scene, name: string) => scene.listChildren().find((node) => node.getName() === name);

function sizeOf(node: Parameters<typeof getBounds>[0]): [number, number, number] {
  const { min, max } = getBounds(node);
  return [0, 1, 2].map((axis) => max[axis]! - min[axis]!) as [number, number, number];
}

const trianglesOf = (scene: Scene): number => trianglesBelow(scene);

function trianglesBelow(top: Scene | Node): number {
  let count = 0;
  top.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? [])
      count += primitive.getIndices()!.getCount() / 3;
  });
  return count;
}

describe.each(allIds)('%s', (id) => {
  it('is what the generator writes, byte for byte, twice', async () => {
    const [first, second] = [await buildGlb(id), await buildGlb(id)];
    expect(hashOf(first)).toBe(hashOf(second));
    expect(hashOf(fileOf(id)), 'run `npm run models`').toBe(hashOf(first));
  });

  it('is valid, packed and unpacked', async () => {
    const packed = fileOf(id);
    const document = await io.readBinary(packed);
    for (const extension of document.getRoot().listExtensionsUsed())
      if (extension.extensionName === 'EXT_meshopt_compression') extension.dispose();
    for (const bytes of [packed, await io.writeBinary(document)]) {
      const { issues } = await validator.validateBytes(new Uint8Array(bytes), { maxIssues: 20 });
      expect(issues.messages.filter(({ severity }: { severity: number }) => severity < 2)).toEqual([]);
      expect([issues.numErrors, issues.numWarnings]).toEqual([0, 0]);
    }
  });

  it('is at most 60 kB', () => {
    expect(fileOf(id).length).toBeLessThanOrEqual(60_000);
  });

  it('shows the outside of every triangle', () => {
    for (const lod of [0, 1, 2]) {
      const parts = rackIds.includes(id)
        ? rackParts(rackDimensionsOf(id), lod)
        : satelliteParts(dimensionsOf(id), lod);
      for (const { name, mesh } of parts) expectOutside(mesh, `${name} at level ${lod}`);
    }
  });
});

interface Mesh {
  positions: number[];
  normals: number[];
  indices: number[];
}

/** Each triangle's corners run counter-clockwise about its normals. */
function expectOutside(mesh: Mesh, where: string): void {
  const at = (array: number[], i: number) => array.slice(3 * i, 3 * i + 3) as [number, number, number];
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const corners: number[] = mesh.indices.slice(t, t + 3);
    const [a, b, c] = corners.map((i) => at(mesh.positions, i));
    const [u, v] = [b, c].map((p) => p!.map((x, i) => x - a![i]!)) as [number[], number[]];
    const n = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
    for (const i of corners) {
      const facing = at(mesh.normals, i).reduce((sum, x, k) => sum + x * n[k]!, 0) / Math.hypot(...n);
      expect(facing, `${where}, triangle ${t / 3}`).toBeGreaterThan(0.05);
    }
  }
}

describe.each(ids)('%s', (id) => {
  it('has three levels of detail', async () => {
    const [fine, middle, coarse] = (await scenesOf(id)).map(trianglesOf);
    expect(fine).toBeGreaterThan(3000);
    expect(fine).toBeLessThan(10_000);
    expect(middle).toBeGreaterThan(200);
    expect(middle).toBeLessThan(420);
    expect(coarse).toBeLessThanOrEqual(24);
  });

  it('has its parts by name, and wings that turn about the boom', async () => {
    for (const scene of await scenesOf(id)) {
      for (const name of ['bus', 'solarArrayLeft', 'solarArrayRight'])
        expect(partOf(scene, name), name).toBeDefined();
      const [left, right] = [partOf(scene, 'solarArrayLeft')!, partOf(scene, 'solarArrayRight')!];
      expect([left, right].map((node) => node.getExtras())).toEqual([
        { axis: [1, 0, 0] },
        { axis: [1, 0, 0] },
      ]);
      expect(left.getTranslation()[0]).toBeCloseTo(-right.getTranslation()[0]!, 6);
      expect(getBounds(left).max[0]).toBeLessThan(0);
      expect(getBounds(right).min[0]).toBeGreaterThan(0);
    }
  });
});

/** Literal metres, from the reports: span and height from the talk of June 2026, areas from the facts. */
const reported = {
  'ai1-claimed': { spanM: 70, heightM: 20, arrayM2: 600, radiatorM2: 110 },
  'ai1-estimated': { spanM: 70, heightM: null, arrayM2: 676.8, radiatorM2: 300 },
  'starlink-v2-mini': { spanM: null, heightM: null, arrayM2: 116, radiatorM2: null },
  suncatcher: { spanM: null, heightM: null, arrayM2: 116, radiatorM2: 28 },
  starcloud: { spanM: null, heightM: null, arrayM2: 5, radiatorM2: 1.2 },
} as const;

describe('true size', () => {
  it('covers every model', () => {
    expect([...ids].sort()).toEqual(Object.keys(reported).sort());
  });

  it.each(Object.entries(reported))('%s', async (id, { spanM, heightM, arrayM2, radiatorM2 }) => {
    for (const [lod, scene] of (await scenesOf(id)).entries()) {
      const where = `level ${lod}`;
      const { min, max } = getBounds(scene);
      if (spanM) expect(max[0]! - min[0]!, where).toBeCloseTo(spanM, 1);
      if (heightM) expect(max[1]! - min[1]!, where).toBeCloseTo(heightM, 1);
      const { wingM, bladesM, wingRootM } = (await io.readBinary(fileOf(id))).getRoot().getExtras() as Record<
        string,
        number[] | number | null
      >;
      const [length, width] = wingM as number[];
      expect(2 * length! * width!).toBeCloseTo(arrayM2, 6);
      const wing = getBounds(partOf(scene, 'solarArrayRight')!);
      expect(wing.max[0]! - (wingRootM as number), where).toBeCloseTo(length!, 1);
      expect(wing.max[1]! - wing.min[1]!, where).toBeCloseTo(width!, 1);
      if (radiatorM2 === null) expect(partOf(scene, 'radiator')).toBeUndefined();
      else {
        const [height, depth] = bladesM as number[];
        expect(2 * height! * depth!).toBeCloseTo(radiatorM2, 6);
        const size = sizeOf(partOf(scene, 'radiator')!);
        expect(size[2], where).toBeCloseTo(depth!, 1);
        expect(size[0], 'it stands edge on to the Sun').toBeLessThan(0.1 * size[2]);
      }
    }
  });
});

/** Literal metres: the class of rack of 600 × 1200 mm, four units and one unit of 44.45 mm. Across, up, out of the front. */
const rackSizes = {
  'rack-hgx64': { sizeM: [0.6, 2.3, 1.2], accelerators: null, trays: 8 },
  'rack-nvl72': { sizeM: [0.6, 2.3, 1.2], accelerators: null, trays: 18 },
  'rack-trn2': { sizeM: [1.2, 2.3, 1.2], accelerators: null, trays: 32 },
  'rack-tpu7': { sizeM: [0.6, 2.3, 1.2], accelerators: null, trays: 16 },
  'tray-hgx': { sizeM: [0.45, 0.178, 0.9], accelerators: 8, trays: null },
  'tray-nvl': { sizeM: [0.45, 0.0445, 0.86], accelerators: 4, trays: null },
  'tray-trn2': { sizeM: [0.45, 0.0889, 0.86], accelerators: 2, trays: null },
  'tray-tpu7': { sizeM: [0.45, 0.0889, 0.86], accelerators: 4, trays: null },
} as const;

describe('racks and trays', () => {
  it('are all there', () => {
    expect(rackIds).toEqual(Object.keys(rackSizes));
  });

  it.each(Object.entries(rackSizes))('%s', async (id, { sizeM, accelerators, trays }) => {
    const extras = (await io.readBinary(fileOf(id))).getRoot().getExtras();
    expect([extras.accelerators, extras.trays]).toEqual([accelerators, trays]);
    for (const [lod, scene] of (await scenesOf(id)).entries()) {
      expect(scene.listChildren().map((node) => node.getName())).toEqual(['bus', 'compute']);
      const { min, max } = getBounds(scene);
      const where = `level ${lod}`;
      expect(max[0]! - min[0]!, where).toBeCloseTo(sizeM[0], 2);
      // Handles and connectors reach out of a tray by a hand's breadth at most.
      expect(max[2]! - min[2]! - sizeM[2], where).toBeLessThan(0.1);
      expect(max[2]! - min[2]! - sizeM[2], where).toBeGreaterThan(-0.05);
      expect(min[1]!, where).toBeCloseTo(0, 2);
      expect(max[1]!, where).toBeCloseTo(sizeM[1], 2);
    }
    const [fine, middle, coarse] = (await scenesOf(id)).map(trianglesOf);
    // Counted from the mesh: a box for each tray of a rack from some way off, and for each accelerator of a tray from farther.
    const boxes = partOf((await scenesOf(id))[trays === null ? 2 : 1]!, 'compute')!;
    expect(trianglesBelow(boxes) / 12).toBe(trays ?? accelerators);
    expect(fine).toBeLessThan(6000);
    expect(middle).toBeLessThan(fine! / 2);
    expect(coarse).toBeLessThan(middle!);
  });
});

describe('credits.json', () => {
  const written = JSON.parse(readFileSync(join(folder, 'credits.json'), 'utf8'));

  it('is what the generator writes', () => {
    expect(written).toEqual(credits());
  });

  it('names authors, licence and a source or a reason for each length', () => {
    expect(written.models.map(({ file }: { file: string }) => file)).toEqual(allIds.map((id) => `${id}.glb`));
    for (const { authors, licence, dimensions } of written.models) {
      expect(authors.length).toBeGreaterThan(0);
      expect(licence).toBe('MIT');
      for (const [name, entry] of Object.entries(
        dimensions as Record<string, Record<string, string | string[]>>,
      )) {
        if (entry.basis === 'assumed') expect(entry.reason!.length, name).toBeGreaterThan(10);
        else expect(entry.sources!.length, name).toBeGreaterThan(0);
      }
    }
  });
});

it('is at most 500 kB in all', () => {
  const sizes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).length);
  expect(sizes.length).toBe(allIds.length + 1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500_000);
});
