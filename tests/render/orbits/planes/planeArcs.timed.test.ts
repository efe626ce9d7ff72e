import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coneHalfSpaces,
  cubeHalfSpaces,
  frustumHalfSpaces,
  horizon,
  INNER_EARTH_M,
} from '../../../../src/render/core/halfSpaces';
import type { NodeRanges } from '../../../../src/render/orbits/nodeRanges';
import { type ArcView, visibleRanges } from '../../../../src/render/orbits/planes/planeArcs';
import {
  add,
  cross,
  dot,
  length,
  normalize,
  scale,
  subtract,
  type Vec3,
} from '../../../../src/shared/vectors';

const EARTH_M = 6_378_137;

interface Ring {
  inclinationRad: number;
  raanRad: number;
  argumentRad: number;
  a: number;
  e: number;
  phase: number;
  nodes: number;
}

function tableOf(rings: Ring[]) {
  const rows = new Float64Array(16 * rings.length);
  rings.forEach(({ inclinationRad, raanRad, argumentRad, a, e, phase }, i) => {
    const [ci, si] = [Math.cos(inclinationRad), Math.sin(inclinationRad)];
    const [cn, sn] = [Math.cos(raanRad), Math.sin(raanRad)];
    const [cw, sw] = [Math.cos(argumentRad), Math.sin(argumentRad)];
    const p = [cn * cw - sn * ci * sw, sn * cw + cn * ci * sw, si * sw];
    const q = [-cn * sw - sn * ci * cw, -sn * sw + cn * ci * cw, si * cw];
    rows.set([...p, phase, ...q, a, e, a * Math.sqrt(1 - e * e)], 16 * i);
  });
  const nodesPerPlane = Uint32Array.from(rings, ({ nodes }) => nodes);
  let sum = 0;
  const firstNode = Uint32Array.from(rings, ({ nodes }) => {
    sum += nodes;
    return sum - nodes;
  });
  return { rows, planes: rings.length, nodesPerPlane, firstNode, total: sum };
}
type Table = ReturnType<typeof tableOf>;

/** All places by Kepler's equation, solved by halving: nothing shared with the code. */
function places({ rows, planes, nodesPerPlane }: Table): Vec3[] {
  const all: Vec3[] = [];
  for (let plane = 0; plane < planes; plane++) {
    const at = (i: number) => rows[16 * plane + i] ?? Number.NaN;
    const nodes = nodesPerPlane[plane] ?? 0;
    for (let k = 0; k < nodes; k++) {
      const m = 2 * Math.PI * ((at(3) + k / nodes) % 1);
      let [low, high] = [0, 2 * Math.PI];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (middle - at(8) * Math.sin(middle) < m) low = middle;
        else high = middle;
      }
      const [x, y] = [at(7) * (Math.cos(low) - at(8)), at(9) * Math.sin(low)];
      all.push([at(0) * x + at(4) * y, at(1) * x + at(5) * y, at(2) * x + at(6) * y]);
    }
  }
  return all;
}

const roomFor = (ranges: number): NodeRanges => ({
  starts: new Int32Array(ranges),
  counts: new Int32Array(ranges),
});

function kept(table: Table, view: ArcView, out = roomFor(1000)): Set<number> {
  const ranges = visibleRanges(table.rows, table.planes, table.nodesPerPlane, table.firstNode, view, out);
  const set = new Set<number>();
  let last = -1;
  for (let i = 0; i < ranges; i++) {
    const start = out.starts[i] ?? -1;
    const count = out.counts[i] ?? 0;
    // Ascending, apart, never empty, never beyond the last node.
    expect(start).toBeGreaterThan(last);
    expect(count).toBeGreaterThan(0);
    last = start + count;
    expect(last).toBeLessThanOrEqual(table.total);
    for (let k = start; k < last; k++) set.add(k);
  }
  return set;
}

/** Signed distance to the nearest of the half-spaces' edges, metres; positive inside. */
const depthInside = (spaces: Float64Array, p: Vec3): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < spaces.length; i += 4) {
    const n: Vec3 = [spaces[i] ?? 0, spaces[i + 1] ?? 0, spaces[i + 2] ?? 0];
    least = Math.min(least, (dot(n, p) + (spaces[i + 3] ?? 0)) / Math.max(1e-30, length(n)));
  }
  return least;
};

/** How far past a sphere the sight from the eye to a point goes, metres; negative where the sphere is in between. */
function clearance(eye: Vec3, p: Vec3, radius: number): number {
  const d = subtract(p, eye);
  const along = -dot(eye, d) / dot(d, d);
  if (along <= 0 || along >= 1) return Number.POSITIVE_INFINITY;
  return length([eye[0] + along * d[0], eye[1] + along * d[1], eye[2] + along * d[2]]) - radius;
}

const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
const unit = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ring = (eccentric: boolean) =>
  fc.record({
    inclinationRad: fc.double({ min: 0, max: Math.PI, noNaN: true }),
    raanRad: angle,
    argumentRad: angle,
    a: unit(EARTH_M + 200_000, EARTH_M + 40_000_000),
    e: eccentric ? unit(0, 0.9) : fc.constant(0),
    phase: unit(0, 0.999_999),
    nodes: fc.integer({ min: 0, max: 60 }),
  });
const rings = fc.oneof(
  fc.array(ring(false), { minLength: 1, maxLength: 6 }),
  fc.array(ring(true), { minLength: 1, maxLength: 6 }),
);
/** An eye 10 km to a million km up, looking about the Earth's middle, at times past it. */
const sight = fc
  .record({
    lon: angle,
    lat: unit(-1.57, 1.57),
    log: unit(4, 9),
    aside: fc.tuple(unit(-1, 1), unit(-1, 1), unit(-1, 1)),
    roll: angle,
  })
  .map(({ lon, lat, log, aside, roll }) => {
    const eyeM = scale(
      [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)],
      EARTH_M + 10 ** log,
    );
    const forward = normalize(subtract(scale(aside, 2 * EARTH_M), eyeM));
    const some = normalize(cross(forward, Math.abs(forward[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
    const other = cross(forward, some);
    const right = add(scale(some, Math.cos(roll)), scale(other, Math.sin(roll)));
    return { eyeM, forward, right, up: cross(right, forward) };
  });
const tangents = fc
  .tuple(unit(-0.6, 0.6), unit(0.001, 0.6), unit(-0.6, 0.6), unit(0.001, 0.6))
  .map(([left, width, bottom, height]) => ({ left, right: left + width, bottom, top: bottom + height }));

/** Rounding of a double at a million km, with the arc's own where it only touches an edge, metres. */
const ROUNDING_M = 1;

describe('ranges of nodes', () => {
  it('are those in the picture, by brute force over all nodes', () => {
    fc.assert(
      fc.property(rings, sight, tangents, (some, eye, edges) => {
        const table = tableOf(some);
        const halfSpaces = new Float64Array(16);
        frustumHalfSpaces(eye, edges, 0, halfSpaces);
        const wrong: number[] = [];
        const found = kept(table, { eyeM: null, halfSpaces });
        places(table).forEach((p, k) => {
          const d = subtract(p, eye.eyeM);
          const depth = dot(d, eye.forward);
          const [u, v] = [dot(d, eye.right) / depth, dot(d, eye.up) / depth];
          const inside = depthInside(halfSpaces, p);
          if (Math.abs(inside) < ROUNDING_M) return;
          const seen = depth > 0 && u > edges.left && u < edges.right && v > edges.bottom && v < edges.top;
          if (inside > 0 !== seen || found.has(k) !== seen) wrong.push(k);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never lose a node that the Earth leaves in sight, and on circles keep none that it hides', () => {
    fc.assert(
      fc.property(rings, sight, (some, eye) => {
        const table = tableOf(some);
        const circles = some.every(({ e }) => e === 0);
        const wrong: number[] = [];
        const found = kept(table, { eyeM: eye.eyeM, halfSpaces: new Float64Array(0) });
        places(table).forEach((p, k) => {
          // A perigee under the ground is nobody's orbit.
          if (length(p) < INNER_EARTH_M) return;
          const clear = clearance(eye.eyeM, p, INNER_EARTH_M);
          if (clear > ROUNDING_M && !found.has(k)) wrong.push(k);
          if (circles && clear < -ROUNDING_M && found.has(k)) wrong.push(k);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep on ellipses only nodes near what is seen: none that even the apogee’s horizon hides', () => {
    fc.assert(
      fc.property(ring(true), sight, (one, eye) => {
        const table = tableOf([one]);
        const found = kept(table, { eyeM: eye.eyeM, halfSpaces: new Float64Array(0) });
        const far = length(eye.eyeM);
        const apogee = one.a * (1 + one.e);
        const edge = Math.acos(INNER_EARTH_M / far) + Math.acos(Math.min(1, INNER_EARTH_M / apogee));
        places(table).forEach((p, k) => {
          const share = dot(p, eye.eyeM) / far;
          if (found.has(k)) expect(share).toBeGreaterThan(apogee * Math.cos(edge) - ROUNDING_M);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('are widened by as many nodes as asked, and no more', () => {
    fc.assert(
      fc.property(
        ring(true),
        sight,
        tangents,
        fc.integer({ min: 1, max: 3 }),
        (one, eye, edges, padNodes) => {
          const table = tableOf([one]);
          const halfSpaces = new Float64Array(16);
          frustumHalfSpaces(eye, edges, 0, halfSpaces);
          const bare = kept(table, { eyeM: null, halfSpaces });
          const padded = kept(table, { eyeM: null, halfSpaces, padNodes });
          for (const k of bare) {
            for (let by = -padNodes; by <= padNodes; by++) {
              expect(padded.has((((k + by) % one.nodes) + one.nodes) % one.nodes)).toBe(true);
            }
          }
          // One ring has at most four arcs in a picture's frame.
          expect(padded.size).toBeLessThanOrEqual(bare.size + 4 * 2 * (padNodes + 1));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lose nothing where there is no room for all of them', () => {
    fc.assert(
      fc.property(rings, sight, tangents, fc.integer({ min: 1, max: 3 }), (some, eye, edges, room) => {
        const table = tableOf(some);
        const halfSpaces = new Float64Array(16);
        frustumHalfSpaces(eye, edges, 0, halfSpaces);
        const view = { eyeM: eye.eyeM, halfSpaces };
        const squeezed = kept(table, view, roomFor(room));
        for (const k of kept(table, view)) expect(squeezed.has(k)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('hold with more half-spaces than a ring has pieces for', () => {
    // A ring of radius 1, and 24 strips' edges that each cut a little off: more than a ring's pieces.
    const cuts = 24;
    const halfSpaces = new Float64Array(4 * cuts);
    for (let i = 0; i < cuts; i++) {
      const at = (2 * Math.PI * i) / cuts;
      halfSpaces.set([-Math.cos(at), -Math.sin(at), 0, 0.9999], 4 * i);
    }
    const table = tableOf([
      { inclinationRad: 0, raanRad: 0, argumentRad: 0, a: 1, e: 0, phase: 0, nodes: 7200 },
    ]);
    const found = kept(table, { eyeM: null, halfSpaces });
    places(table).forEach((p, k) => {
      if (depthInside(halfSpaces, p) > 1e-9 && !found.has(k)) throw new Error(`lost ${k}`);
    });
    expect(found.size).toBeLessThan(7200);
  });

  it('are one range where all is in sight, across planes and constellations', () => {
    const table = tableOf(
      Array.from({ length: 50 }, (_, i) => ({
        inclinationRad: 0.9,
        raanRad: i,
        argumentRad: 0,
        a: 7_000_000,
        e: 0,
        phase: 0.3,
        nodes: 20 + i,
      })),
    );
    const out = roomFor(10);
    const { rows, planes, nodesPerPlane, firstNode, total } = table;
    const all = { eyeM: null, halfSpaces: Float64Array.of(1, 0, 0, 8_000_000) };
    expect(visibleRanges(rows, planes, nodesPerPlane, firstNode, all, out)).toBe(1);
    expect([out.starts[0], out.counts[0]]).toEqual([0, total]);
    const none = { eyeM: null, halfSpaces: Float64Array.of(1, 0, 0, -8_000_000) };
    expect(visibleRanges(rows, planes, nodesPerPlane, firstNode, none, out)).toBe(0);
  });

  it('join where they are as few nodes apart as asked', () => {
    const table = tableOf([
      { inclinationRad: 0, raanRad: 0, argumentRad: 0, a: 1, e: 0, phase: 0, nodes: 100 },
    ]);
    const out = roomFor(10);
    const { rows, nodesPerPlane, firstNode } = table;
    const view = { eyeM: null, halfSpaces: Float64Array.of(1, 0, 0, 0.5) };
    expect(visibleRanges(rows, 1, nodesPerPlane, firstNode, view, out)).toBe(2);
    expect([...out.starts.subarray(0, 2)]).toEqual([0, 67]);
    expect([...out.counts.subarray(0, 2)]).toEqual([34, 33]);
    expect(visibleRanges(rows, 1, nodesPerPlane, firstNode, { ...view, gapNodes: 32 }, out)).toBe(2);
    expect(visibleRanges(rows, 1, nodesPerPlane, firstNode, { ...view, gapNodes: 33 }, out)).toBe(1);
  });
});

describe('regions', () => {
  const eye = { eyeM: [0, 0, 10], right: [1, 0, 0], up: [0, 1, 0], forward: [0, 0, -1] };

  it('a cone holds what its polygon holds', () => {
    const spaces = new Float64Array(16);
    // A triangle with one corner twice.
    const sides = coneHalfSpaces(eye, [-0.1, -0.1, 0.1, -0.1, 0.1, -0.1, 0, 0.1], spaces);
    expect(sides).toBe(3);
    const inside = (p: Vec3) => depthInside(spaces.subarray(0, 12), p) > 0;
    expect(inside([0, 0, 0])).toBe(true);
    expect(inside([0.99, -0.99, 0])).toBe(true);
    expect(inside([0.6, 0, 0])).toBe(false);
    expect(inside([0, 0, 20])).toBe(false);
  });

  it('a cube holds the ball about its point', () => {
    const spaces = new Float64Array(24);
    cubeHalfSpaces([1, 2, 3], 5, spaces);
    expect(depthInside(spaces, [1, 2, 3])).toBe(5);
    expect(depthInside(spaces, [5.9, 2, 3])).toBeGreaterThan(0);
    expect(depthInside(spaces, [1, -3.1, 3])).toBeLessThan(0);
  });

  it('strict and hidden sides of a horizon are certain, on ellipses too', () => {
    fc.assert(
      fc.property(ring(true), sight, (one, { eyeM }) => {
        const table = tableOf([one]);
        const horizons = new Float64Array(7);
        const view = { eyeM: null, halfSpaces: new Float64Array(0), horizons };
        horizon(eyeM, EARTH_M, 'strict', false, horizons, 0);
        const clear = kept(table, view);
        horizon(eyeM, EARTH_M, 'behind', false, horizons, 0);
        const hidden = kept(table, view);
        places(table).forEach((p, k) => {
          const past = clearance(eyeM, p, EARTH_M);
          if (clear.has(k)) expect(past).toBeGreaterThan(-ROUNDING_M);
          if (hidden.has(k) && length(p) > EARTH_M) expect(past).toBeLessThan(ROUNDING_M);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('no horizon is written for an eye inside the sphere', () => {
    expect(horizon([0, 0, 6_000_000], EARTH_M, 'loose', false, new Float64Array(7), 0)).toBe(false);
  });
});

it('a thousand planes take a quarter of a millisecond', () => {
  const table = tableOf(
    Array.from({ length: 1000 }, (_, i) => ({
      inclinationRad: i % 2 ? 0.52 : 1.7,
      raanRad: i * 0.7,
      argumentRad: 0,
      a: 6_900_000 + 1500 * i,
      e: 0,
      phase: (i * 0.317) % 1,
      nodes: 1000,
    })),
  );
  const out = roomFor(4096);
  const halfSpaces = new Float64Array(16);
  const view = { eyeM: [0, 0, 0] as Vec3, halfSpaces, padNodes: 1 };
  const times: Record<string, number> = {};
  for (const [name, altitude, wide] of [
    ['far', 20_000_000, 0.6],
    ['near', 2_000_000, 0.5],
    ['close', 300_000, 0.3],
    ['pixel', 10_000_000, 0.005],
  ] as const) {
    const one = [];
    for (let turn = 0; turn < 400; turn++) {
      const lon = turn * 0.05;
      const eyeM: Vec3 = [Math.cos(lon) * (EARTH_M + altitude), Math.sin(lon) * (EARTH_M + altitude), 0];
      const pose = {
        eyeM,
        forward: [-Math.cos(lon), -Math.sin(lon), 0],
        right: [-Math.sin(lon), Math.cos(lon), 0],
        up: [0, 0, 1],
      };
      frustumHalfSpaces(pose, { left: -wide, right: wide, top: wide, bottom: -wide }, 0, halfSpaces);
      view.eyeM = eyeM;
      const start = performance.now();
      visibleRanges(table.rows, 1000, table.nodesPerPlane, table.firstNode, view, out);
      one.push(performance.now() - start);
    }
    // Of the quicker ones: a busy machine stops the others at will.
    times[name] = one.sort((a, b) => a - b)[40] ?? Number.NaN;
  }
  console.info('visibleRanges, 1,000 planes, ms', times);
  // Four times the aim, for machines at work.
  for (const ms of Object.values(times)) expect(ms).toBeLessThan(1);
});
