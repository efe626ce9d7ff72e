import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelPartNames } from '../../src/render/models/modelGeometry';
import type { NodeModel } from '../../src/render/models/NodeModels';
import { emptyScene } from '../../src/scene/defaults';
import {
  arrayAreaOf,
  bladeFootM,
  type PartScales,
  radiatorAreaOf,
  scalesForAreas,
  stretched,
  stretchedLengths,
} from '../../src/shared/modelStretch';
import { nodeSizes } from '../../src/store/nodes/nodeSizes';
import { loadModel as loadAnswers, report } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import { readModel } from '../../src/world/models/modelsReader';

const ids = ['ai1-claimed', 'ai1-estimated', 'suncatcher', 'starcloud'];
const models = new Map<string, NodeModel>();
beforeAll(async () => {
  await Promise.all([MeshoptDecoder.ready, loadAnswers()]);
  for (const id of ids) {
    const file = readFileSync(resolve(import.meta.dirname, `../../public/models/${id}.glb`));
    models.set(id, readModel(new Uint8Array(file).buffer, MeshoptDecoder.decodeGltfBuffer));
  }
});

type Vec3 = [number, number, number];

/** The vertices of a level as they are drawn, about their part's pivot. */
function drawn(model: NodeModel, level: 0 | 1 | 2, scales: PartScales) {
  const { positionsM, parts, kinds, indices } = model.levels[level];
  const places = Array.from(parts, (part, i) => ({
    part: modelPartNames[part]!,
    kind: kinds[i]!,
    at: stretched(model, modelPartNames[part]!, [...positionsM.subarray(3 * i, 3 * i + 3)] as Vec3, scales),
  }));
  return { places, indices };
}

/** Area of all triangles of one kind of surface that face one way, m². */
function areaOfKind({ places, indices }: ReturnType<typeof drawn>, kind: number): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => places[indices[i + k]!]!) as [
      (typeof places)[0],
      (typeof places)[0],
      (typeof places)[0],
    ];
    if (a.kind !== kind) continue;
    const u = a.at.map((x, k) => b.at[k]! - x) as Vec3;
    const v = a.at.map((x, k) => c.at[k]! - x) as Vec3;
    sum += Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2;
  }
  return sum;
}

const CELLS = 0;
const RADIATOR = 2;

describe('the drawn model against the report', () => {
  it.each(ids)('%s: triangles have the areas that the report gives', (id) => {
    const model = models.get(id)!;
    for (const [arrayM2, radiatorM2] of [
      [1, 1],
      [90, 30],
      [600, 110],
      [1234.5, 600],
      [10_000, 5000],
    ] as const) {
      const state = stateNow();
      const scene = {
        ...emptyScene,
        inputs: { 'node.arrayAreaM2': arrayM2, 'node.radiatorAreaM2': radiatorM2 },
      };
      const { quantities } = report({ ...state, scene });
      const sizes = nodeSizes({ ...state, scene });
      const level = drawn(model, 2, scalesForAreas(model, sizes.arrayAreaM2, sizes.radiatorAreaM2));
      const reported = quantities['node.arrayAreaM2']!.value!;
      expect(reported).toBe(arrayM2);
      // A step of the file's grid at the wing's rim is a thousandth of the smallest wing.
      expect(areaOfKind(level, CELLS) / reported).toBeCloseTo(1, 2);
      const lengths = stretchedLengths(model, scalesForAreas(model, sizes.arrayAreaM2, sizes.radiatorAreaM2));
      expect(arrayAreaOf(lengths)).toBeCloseTo(reported, 6);
      expect(radiatorAreaOf(lengths)).toBeCloseTo(quantities['node.radiatorAreaM2']!.value!, 6);
      // The coarsest level has one plate from tip to tip, and the bus within; both faces are drawn.
      const tipM = Math.max(...level.places.filter(({ kind }) => kind === RADIATOR).map(({ at }) => at[1]));
      expect(2 * tipM).toBeCloseTo(lengths.heightM, 1);
      const spanM = Math.max(
        ...level.places
          .filter(({ kind }) => kind === CELLS)
          .map(({ at, part }) => {
            const pivotM = model.pivotsM[modelPartNames.indexOf(part)]![0];
            return 2 * Math.abs(at[0] + pivotM);
          }),
      );
      expect(spanM / lengths.spanM).toBeCloseTo(1, 2);
    }
  });
});

describe('joints', () => {
  const scale = fc.double({ min: 0.02, max: 12, noNaN: true });
  it('hold, and nothing else moves, however far a wing or a blade is stretched', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), scale, scale, (id, wing, blade) => {
        const model = models.get(id)!;
        const scales: PartScales = {
          solarArrayLeft: [wing, wing, 1],
          solarArrayRight: [wing, wing, 1],
          radiator: [1, blade, blade],
        };
        const [before, after] = [drawn(model, 1, {}), drawn(model, 1, scales)];
        before.places.forEach(({ part, at }, i) => {
          const now = after.places[i]!.at;
          if (part === 'bus' || part === 'compute' || part === 'laserTerminals') expect(now).toEqual(at);
          const wings = part === 'solarArrayLeft' || part === 'solarArrayRight';
          // Booms end where they did; what is on the bus stays on it.
          if (wings && Math.abs(at[0]) <= model.wingRootM) expect(now[0]).toBeCloseTo(at[0], 9);
          // The foot's own line, and a step of the file's grid.
          if (part === 'radiator' && Math.abs(at[1]) <= bladeFootM(model) + 1e-3)
            expect(Math.abs(now[1] - at[1])).toBeLessThan(0.02);
          if (part === 'radiator' && Math.abs(at[1]) <= 0.45 * model.busM[1]) expect(now).toEqual(at);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('keep the proportions of wings and blades', () => {
    const model = models.get('ai1-claimed')!;
    const { wingM, bladesM } = stretchedLengths(model, scalesForAreas(model, 2400, 440));
    expect(wingM[0] / model.wingM[0]).toBeCloseTo(2, 9);
    expect(wingM[1] / model.wingM[1]).toBeCloseTo(2, 9);
    expect(bladesM![0] / model.bladesM![0]).toBeCloseTo(2, 9);
  });

  it('leave a design as it is where an area is not known', () => {
    const model = models.get('suncatcher')!;
    expect(stretchedLengths(model, scalesForAreas(model, null, null))).toMatchObject({
      spanM: model.spanM,
      heightM: model.heightM,
    });
  });
});
