import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import fc from 'fast-check';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { beforeAll, describe, expect, it } from 'vitest';
import { detailPx, detailShares } from '../../../src/render/models/modelDetail';
import { modelPartNames } from '../../../src/render/models/modelGeometry';
import { readModel } from '../../../src/world/models/modelsReader';

const ids = ['ai1-claimed', 'ai1-estimated', 'starlink-v2-mini', 'suncatcher', 'starcloud'];

const bytesOf = (id: string): ArrayBuffer =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, `../../../public/models/${id}.glb`))).buffer;
const read = (id: string) => readModel(bytesOf(id), MeshoptDecoder.decodeGltfBuffer);

const io = new NodeIO()
  .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
beforeAll(() => MeshoptDecoder.ready);

/** Every corner of every triangle in the order of the file, by glTF-Transform, in the frame of the whole. */
async function cornersOf(
  id: string,
  level: number,
): Promise<{ name: string; place: number[]; normal: number[] }[]> {
  const corners: { name: string; place: number[]; normal: number[] }[] = [];
  const scene = (await io.readBinary(new Uint8Array(bytesOf(id)))).getRoot().listScenes()[level]!;
  for (const part of scene.listChildren())
    for (const node of part.listChildren()) {
      const m = node.getWorldMatrix();
      const by = (v: number[], w: number) =>
        [0, 1, 2].map((r) => m[r]! * v[0]! + m[4 + r]! * v[1]! + m[8 + r]! * v[2]! + m[12 + r]! * w);
      for (const primitive of node.getMesh()!.listPrimitives()) {
        const [position, normal] = ['POSITION', 'NORMAL'].map((name) => primitive.getAttribute(name)!);
        for (const index of primitive.getIndices()!.getArray()!) {
          const turned = by(normal!.getElement(index, []), 0);
          const length = Math.hypot(...turned);
          corners.push({
            name: part.getName(),
            place: by(position!.getElement(index, []), 1),
            normal: turned.map((x) => x / length),
          });
        }
      }
    }
  return corners;
}

describe('the reader agrees with glTF-Transform', () => {
  it.each(ids)('%s', async (id) => {
    const model = read(id);
    for (const [number, level] of model.levels.entries()) {
      const corners = await cornersOf(id, number);
      expect(level.indices.length).toBe(corners.length);
      let [farthestM, turnedAway] = [0, 1];
      corners.forEach(({ name, place, normal }, i) => {
        const vertex = level.indices[i]!;
        const part = level.parts[vertex]!;
        if (modelPartNames[part] !== name)
          throw new Error(`corner ${i} is of ${modelPartNames[part]}, not ${name}`);
        const ours = [0, 1, 2].map((c) => level.positionsM[3 * vertex + c]! + model.pivotsM[part]![c]!);
        farthestM = Math.max(farthestM, ...ours.map((x, c) => Math.abs(x - place[c]!)));
        const facing = [0, 1, 2].reduce(
          (sum, c) => sum + (level.normals[3 * vertex + c]! / 127) * normal[c]!,
          0,
        );
        turnedAway = Math.min(turnedAway, facing);
      });
      expect(farthestM).toBeLessThan(1e-4);
      expect(turnedAway).toBeGreaterThan(0.97);
    }
  });
});

describe('a model in numbers', () => {
  it('has the lengths that the shader needs', () => {
    const { spanM, wingM, wingRootM, panels, pivotsM } = read('ai1-claimed');
    expect(spanM).toBe(70);
    expect(2 * wingM[0] * wingM[1]).toBeCloseTo(600, 6);
    expect(2 * (wingM[0] + wingRootM + pivotsM[2]![0])).toBeCloseTo(70, 6);
    expect(panels).toEqual([14, 4]);
    expect(pivotsM.map(([x]) => Math.sign(x))).toEqual([0, -1, 1, 0, 0, 0]);
  });

  it('colours cells blue and dark, radiators white', () => {
    const { levels } = read('ai1-claimed');
    const colorOf = (kind: number) => {
      const at = levels[1].kinds.indexOf(kind);
      return [...levels[1].colors.subarray(3 * at, 3 * at + 3)] as [number, number, number];
    };
    const [cell, radiator] = [colorOf(0), colorOf(2)];
    expect(cell[2]).toBeGreaterThan(2 * cell[0]);
    expect(Math.max(...cell)).toBeLessThan(80);
    expect(Math.min(...radiator)).toBeGreaterThan(220);
  });

  it('refuses what is no model', () => {
    expect(() => readModel(new ArrayBuffer(4), MeshoptDecoder.decodeGltfBuffer)).toThrow(/not a binary glTF/);
    expect(() => readModel(new ArrayBuffer(400), MeshoptDecoder.decodeGltfBuffer)).toThrow(
      /not a binary glTF/,
    );
    const cut = bytesOf('starcloud').slice(0, 20_000);
    expect(() => readModel(cut, MeshoptDecoder.decodeGltfBuffer)).toThrow();
  });
});

describe('detailShares', () => {
  it('shows one level away from the bounds, and none of a dot', () => {
    expect(detailShares(1)).toEqual([0, 0, 0]);
    expect(detailShares(10)).toEqual([0, 0, 1]);
    expect(detailShares(60)).toEqual([0, 1, 0]);
    expect(detailShares(500)).toEqual([1, 0, 0]);
  });

  it('loses no pixel and draws none twice, at any size', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (px) => {
        const shares = detailShares(px);
        const sum = shares.reduce((a, b) => a + b, 0);
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
        if (px >= detailPx.point[1]) expect(sum).toBeCloseTo(1, 12);
        else expect(sum).toBeLessThanOrEqual(1);
        expect(shares.filter((share) => share > 0).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
