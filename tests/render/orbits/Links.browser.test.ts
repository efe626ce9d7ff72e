import {
  BufferGeometry,
  FloatType,
  NearestFilter,
  NoBlending,
  OrthographicCamera,
  Points,
  Scene,
  WebGLRenderTarget,
} from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { chunks } from '../../../src/render/core/chunks';
import { createMaterial } from '../../../src/render/core/createMaterial';
import { nightPalette } from '../../../src/render/core/palette';
import { Links, type LinksLook, nodeLinksMax, spansMax } from '../../../src/render/orbits/Links';
import linkEnds from '../../../src/render/orbits/linkEnds.glsl?raw';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { planeNeighbours } from '../../../src/render/orbits/planes/planeNeighbours';
import type { Constellation } from '../../../src/scene/types';
import { walker } from '../../model/orbit/walker';
import { cameraOver, draw, smallRenderer } from '../scene';

type Vector = [number, number, number];
const size = 64;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(size);
});
afterAll(() => renderer.dispose());

const look: LinksLook = {
  sunDirection: [1, 0, 0],
  palette: nightPalette,
  light: 0,
  heightRangeM: null,
  selectedNode: -1,
};

const delta = walker({ nodes: 240, planes: 12, altitudeM: 1_200_000, phasing: 5 });

/** All links of a constellation as one run, seen from `eyeM`. */
function linksOf(constellation: Constellation, eyeM: Vector, atMs = Date.UTC(2026, 5, 1)) {
  const table = planesAt(constellation, atMs);
  const layout = { ...table, planeCount: table.count, groupOfPlane: new Uint16Array(table.count) };
  const placement = new OrbitPlacement(layout);
  placement.setPlanes(table.rows, eyeM);
  const links = new Links(placement, planeNeighbours(table.rows, layout));
  links.setSpans([{ first: 0, count: constellation.nodes, ahead: true, across: true }]);
  links.update(look);
  return { table, placement, links };
}

/** Position in double precision, straight from the row: circles only. */
function placeM(table: ReturnType<typeof planesAt>, node: number): Vector {
  let plane = 0;
  while (node >= table.firstNode[plane]! + table.nodesPerPlane[plane]!) plane++;
  const row = table.rows.subarray(16 * plane, 16 * plane + 16);
  const turns = row[3]! + (node - table.firstNode[plane]!) / table.nodesPerPlane[plane]!;
  const [c, s] = [Math.cos(2 * Math.PI * turns), Math.sin(2 * Math.PI * turns)];
  return [0, 1, 2].map((i) => row[7]! * (c * row[i]! + s * row[4 + i]!)) as Vector;
}

const readerVertex = `
#include "placed"
#include "placement"
#include "ellipsoid"
#include "shadow"
uniform vec3 eyeM;
uniform vec3 sunDirection;
#include "linkEnds"
uniform int part;
flat out vec4 vAnswer;
void main() {
  LinkEnd end = linkEnd(gl_VertexID);
  vAnswer = part == 0 ? vec4(end.fromEyeM, end.strength) : vec4(end.nodes, end.ground ? 1.0 : 0.0, end.sunlit);
  vec2 pixel = vec2(gl_VertexID % 128, gl_VertexID / 128) + 0.5;
  gl_Position = vec4(pixel / 64.0 - 1.0, 0.0, 1.0);
  gl_PointSize = 1.0;
}`;
const readerFragment = 'flat in vec4 vAnswer;\nout vec4 fragColor;\nvoid main() { fragColor = vAnswer; }';

interface End {
  fromEyeM: Vector;
  strength: number;
  node: number;
  ground: boolean;
}

/** What the GPU makes of each end, by the chunk that the lines are drawn with; at most 8,192 links. */
function readEnds(placement: OrbitPlacement, links: Links, eyeM: Vector): End[] {
  const count = 2 * (links.submitted.nodes + links.submitted.ground);
  const target = new WebGLRenderTarget(128, 128, {
    type: FloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });
  const geometry = new BufferGeometry();
  geometry.setDrawRange(0, count);
  const part = { value: 0 };
  const material = createMaterial(
    {
      name: 'readLinks',
      vertexShader: readerVertex,
      fragmentShader: readerFragment,
      blending: NoBlending,
      depthTest: false,
      defines: { SPANS_MAX: spansMax, ...placement.defines },
      uniforms: { ...links.uniforms, part },
    },
    { ...chunks, placement: placement.glsl, linkEnds },
  );
  links.uniforms.eyeM.value.set(...eyeM);
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  const scene = new Scene();
  scene.add(points);
  const answers = [0, 1].map((which) => {
    part.value = which;
    material.uniformsNeedUpdate = true;
    const answer = new Float32Array(4 * 128 * 128);
    renderer.setRenderTarget(target);
    renderer.render(scene, new OrthographicCamera());
    renderer.readRenderTargetPixels(target, 0, 0, 128, 128, answer);
    return answer;
  });
  renderer.setRenderTarget(null);
  for (const used of [geometry, material, target]) used.dispose();
  const [places, facts] = answers as [Float32Array, Float32Array];
  return Array.from({ length: count }, (_, i) => ({
    fromEyeM: [...places.subarray(4 * i, 4 * i + 3)] as Vector,
    strength: places[4 * i + 3]!,
    node: facts[4 * i]!,
    ground: facts[4 * i + 2] === 1,
  }));
}

const far: Vector = [2.4e7, 3e6, 1e7];
const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Least distance from the centre along a chord, by walking it. */
function lowestM(a: Vector, b: Vector): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= 2000; i++) {
    const t = i / 2000;
    least = Math.min(least, Math.hypot(...a.map((x, c) => x + t * (b[c]! - x))));
  }
  return least;
}

describe('links between nodes', () => {
  test('their ends lie on the nodes, within 5 m, and are the node ahead and the like node of the next plane', () => {
    const { table, placement, links } = linksOf(delta, far);
    expect(links.submitted).toEqual({ nodes: 480, ground: 0 });
    const ends = readEnds(placement, links, far);
    expect(ends.length).toBe(960);
    let drawn = 0;
    for (let i = 0; i < ends.length; i += 2) {
      const [a, b] = [ends[i]!, ends[i + 1]!];
      expect(a.strength).toBe(b.strength);
      if (a.strength === 0) continue;
      drawn++;
      for (const end of [a, b]) {
        const truth = placeM(table, end.node).map((x, c) => x - far[c]!) as Vector;
        expect(distance(end.fromEyeM, truth)).toBeLessThan(5);
      }
      const [plane, k] = [Math.floor(a.node / 20), a.node % 20];
      if (i % 4 === 0) expect(b.node).toBe(20 * plane + ((k + 1) % 20));
      else expect(Math.floor(b.node / 20)).toBe((plane + 1) % 12);
    }
    expect(drawn).toBe(480);
    links.dispose();
    placement.dispose();
  });

  test('of the next plane it is the node that is nearest over an orbit, the same at all times', () => {
    const partners = [0, 1, 2, 3].map((quarter) => {
      const { table, placement, links } = linksOf(delta, far, Date.UTC(2026, 5, 1) + quarter * 1_640_000);
      const ends = readEnds(placement, links, far);
      links.dispose();
      placement.dispose();
      return { table, of: Array.from({ length: 240 }, (_, id) => ends[4 * id + 3]!.node) };
    });
    for (const { of } of partners) expect(of).toEqual(partners[0]!.of);
    // The mean of squared distances over a fine orbit, for every node of the next plane.
    const tables = Array.from({ length: 24 }, (_, i) => planesAt(delta, Date.UTC(2026, 5, 1) + i * 273_000));
    const meanSquare = (a: number, b: number) =>
      tables.reduce((sum, table) => sum + distance(placeM(table, a), placeM(table, b)) ** 2, 0);
    for (const id of [0, 7, 59, 120, 233]) {
      const next = (Math.floor(id / 20) + 1) % 12;
      const means = Array.from({ length: 20 }, (_, k) => meanSquare(id, 20 * next + k));
      const chosen = meanSquare(id, partners[0]!.of[id]!);
      expect(chosen).toBeLessThan(1.001 * Math.min(...means));
    }
  });

  test('one that comes within 80 km of the Earth is not drawn, and every other one is', () => {
    // Few nodes a plane: links to the node ahead pass deep through the Earth, far above it, or 76 and 84 km above it.
    for (const [altitudeM, each] of [
      [1_200_000, 4],
      [1_500_000, 6],
      [1_075_000, 6],
      [1_084_000, 6],
      [2_700_000, 5],
      [9_000_000, 4],
    ] as const) {
      const { table, placement, links } = linksOf({ ...delta, altitudeM, nodes: 8 * each, planes: 8 }, far);
      let left = 0;
      readEnds(placement, links, far).forEach((end, i, ends) => {
        if (i % 2 === 1) return;
        const across = i % 4 === 2;
        const [id, plane] = [i >> 2, Math.floor((i >> 2) / each)];
        if (across) {
          if (end.strength > 0) {
            const low = lowestM(placeM(table, end.node), placeM(table, ends[i + 1]!.node));
            expect(low).toBeGreaterThan(6_458_137 - 100);
          }
          return;
        }
        const other = plane * each + ((id + 1) % each);
        const clear = lowestM(placeM(table, id), placeM(table, other)) > 6_458_137;
        expect(end.strength > 0, `${altitudeM} m, node ${id}`).toBe(clear);
        left += clear ? 0 : 1;
      });
      // A chord of 360°/each dips to r cos(180°/each).
      const dips = (6_378_137 + altitudeM) * Math.cos(Math.PI / each) < 6_458_137;
      expect(left).toBe(dips ? 8 * each : 0);
      links.dispose();
      placement.dispose();
    }
  });

  test('a node that is not there or not shown has no links', () => {
    const { table, placement, links } = linksOf(delta, far);
    const drawn = () => readEnds(placement, links, far).filter(({ strength }) => strength > 0).length / 2;
    for (let plane = 0; plane < 12; plane++) placement.planes.setLaunched(plane, 0.5, true);
    placement.setPlanes(table.rows, far);
    // The first 120 of 240: six whole planes, with five steps between planes.
    expect(drawn()).toBe(6 * 20 + 5 * 20);
    for (let plane = 0; plane < 12; plane++) placement.planes.setLaunched(plane, plane === 3 ? 0 : 1, false);
    placement.setPlanes(table.rows, far);
    expect(drawn()).toBe(480 - 20 * 3);
    placement.planes.setLaunched(3, 1, false);
    placement.setPlanes(table.rows, far);
    links.update({ ...look, heightRangeM: [0, 1_000_000] });
    expect(drawn()).toBe(0);
    links.update({ ...look, light: 2 });
    const dark = drawn();
    links.update({ ...look, light: 1 });
    const lit = drawn();
    expect(dark).toBeGreaterThan(40);
    expect(lit).toBeGreaterThan(dark);
    expect(lit + dark).toBeLessThan(480);
    links.dispose();
    placement.dispose();
  });

  test('runs of nodes: those asked for, each with the links asked for, no more than there is room for', () => {
    const { placement, links } = linksOf(delta, far);
    links.setSpans([
      { first: 20, count: 20, ahead: true, across: true },
      { first: 0, count: 20, ahead: false, across: true },
      { first: 235, count: 5, ahead: true, across: false },
    ]);
    expect(links.submitted.nodes).toBe(65);
    const from = readEnds(placement, links, far).flatMap(({ node }, i) => (i % 2 === 0 ? [node] : []));
    const pairs = Array.from({ length: 40 }, (_, i) => 20 + (i >> 1));
    expect(from).toEqual([...pairs, ...Array.from({ length: 20 }, (_, i) => i), 235, 236, 237, 238, 239]);
    links.setSpans([{ first: 0, count: 1_000_000, ahead: true, across: true }]);
    expect(links.submitted.nodes).toBe(nodeLinksMax);
    links.dispose();
    placement.dispose();
  });
});

describe('where one node in so many is drawn', () => {
  test.each([2, 4, 64])(
    'one in %i: links join drawn nodes of the ring and of the planes beside it',
    (oneIn) => {
      // 1,003 nodes in seven planes: no plane begins at a drawn node but the first.
      const { table, placement, links } = linksOf({ ...delta, nodes: 1003, planes: 7 }, far);
      const drawnOf = (plane: number) => {
        const [first, count] = [table.firstNode[plane]!, table.nodesPerPlane[plane]!];
        return Array.from({ length: count }, (_, k) => first + k).filter((id) => id % oneIn === 0);
      };
      const planeAt = (id: number) => table.firstNode.findLastIndex((first) => first <= id);
      const all = readEnds(placement, links, far);
      links.setSpans([{ first: 0, count: 1003, ahead: true, across: true }], oneIn);
      const drawn = [0, 1, 2, 3, 4, 5, 6].flatMap(drawnOf);
      expect(links.submitted.nodes).toBe(2 * drawn.length);
      const ends = readEnds(placement, links, far);
      for (let i = 0; i < ends.length; i += 2) {
        const [a, b] = [ends[i]!, ends[i + 1]!];
        if (a.strength === 0) continue;
        expect(a.node).toBe(drawn[i >> 2]);
        const plane = planeAt(a.node);
        const ring = drawnOf(plane);
        if (i % 4 === 0) expect(b.node).toBe(ring[(ring.indexOf(a.node) + 1) % ring.length]);
        else {
          const like = all[4 * a.node + 3]!.node;
          expect(planeAt(b.node)).toBe((plane + 1) % 7);
          expect(b.node % oneIn).toBe(0);
          // The drawn one nearest to its like node; where the ring's numbers begin anew, one of the two about it.
          const k = like - table.firstNode[planeAt(like)]!;
          const nodes = table.nodesPerPlane[planeAt(like)]!;
          const seam = Math.min(k, nodes - k) < oneIn;
          const apart = Math.abs(b.node - like);
          expect(Math.min(apart, nodes - apart)).toBeLessThanOrEqual(seam ? 1.5 * oneIn : oneIn / 2);
        }
      }
      expect(ends.filter(({ strength }) => strength > 0).length).toBeGreaterThan(drawn.length / 4);
      links.dispose();
      placement.dispose();
    },
  );

  test('a run that has no drawn node has no links', () => {
    const { placement, links } = linksOf({ ...delta, nodes: 2400 }, far);
    links.setSpans(
      [
        { first: 1, count: 7, ahead: true, across: true },
        { first: 7, count: 10, ahead: true, across: false },
      ],
      8,
    );
    // 8 and 16 alone.
    expect(links.submitted.nodes).toBe(2);
    expect(readEnds(placement, links, far).flatMap(({ node }, i) => (i % 2 === 0 ? [node] : []))).toEqual([
      8, 16,
    ]);
    links.dispose();
    placement.dispose();
  });
});

describe('links from the ground', () => {
  const siteM: Vector = [6_378_137, 0, 0];
  const ground = (nodes: number[], strengths = nodes.map(() => 1)) => ({
    count: nodes.length,
    sitesM: Float64Array.from(nodes.flatMap(() => siteM)),
    nodes: Uint32Array.from(nodes),
    strengths: Float32Array.from(strengths),
  });

  test('lead from the site to the node, to a centimetre where the eye is near', () => {
    const eye: Vector = [6_378_147.123, 3.25, -1.5];
    const { table, placement, links } = linksOf(delta, eye);
    links.setSpans([]);
    links.setGround(ground([17, 200], [1, 0.5]), eye);
    const ends = readEnds(placement, links, eye);
    expect(ends.map(({ ground: isGround }) => isGround)).toEqual([true, true, true, true]);
    expect(distance(ends[0]!.fromEyeM, [-10.123, -3.25, 1.5])).toBeLessThan(0.01);
    expect(ends[1]!.node).toBe(17);
    const truth = placeM(table, 17).map((x, c) => x - eye[c]!) as Vector;
    expect(distance(ends[1]!.fromEyeM, truth)).toBeLessThan(5);
    expect(ends[2]!.strength).toBeCloseTo(0.5, 2);
    links.dispose();
    placement.dispose();
  });
});

describe('in the picture', () => {
  /** A plane along the equator with node 0 at longitude 0, so that node 1 of 36 is at 10°. */
  function ringOf(nodes: number, radiusM = 9e6) {
    const rows = Float64Array.from([1, 0, 0, 0, 0, 1, 0, radiusM, 0, radiusM, 0, 0, 0, 0, 0, 0]);
    const layout = { planeCount: 1, firstNode: Uint32Array.of(0), nodesPerPlane: Uint32Array.of(nodes) };
    const placement = new OrbitPlacement(layout);
    return { rows, placement, links: new Links(placement, planeNeighbours(rows, layout)) };
  }
  const bright = (pixels: Uint8Array) => pixels.filter((value, i) => i % 4 === 1 && value > 8).length;

  test('nothing while there is nothing to link, one draw with all of it', () => {
    const { rows, placement, links } = ringOf(36);
    const camera = cameraOver(0, 30, 3e7);
    placement.setPlanes(rows, camera.position.toArray() as Vector);
    links.update(look);
    expect(bright(draw(renderer, camera, [links.object]))).toBe(0);
    links.setSpans([{ first: 0, count: 36, ahead: true, across: true }]);
    links.setGround(
      {
        count: 1,
        sitesM: Float64Array.of(6_378_137, 0, 0),
        nodes: Uint32Array.of(0),
        strengths: Float32Array.of(1),
      },
      camera.position.toArray(),
    );
    links.update(look);
    renderer.info.reset();
    expect(bright(draw(renderer, camera, [links.object]))).toBeGreaterThan(30);
    expect(renderer.info.render.calls).toBe(1);
    expect(renderer.info.render.lines).toBe(73);
    links.object.visible = false;
    expect(bright(draw(renderer, camera, [links.object]))).toBe(0);
    links.dispose();
    placement.dispose();
  });

  test('a link that leads past the eye to behind it is drawn as far as it is before it', () => {
    const { rows, placement, links } = ringOf(12);
    // The eye stands on the chord of nodes 0 and 1, a little above, and looks along it.
    const [a, b] = [
      [9e6, 0],
      [9e6 * Math.cos(Math.PI / 6), 9e6 * Math.sin(Math.PI / 6)],
    ] as const;
    const camera = cameraOver(0, 0, 3e7);
    camera.near = 0.5;
    camera.far = 4e9;
    camera.updateProjectionMatrix();
    const eye: Vector = [0.6 * a[0] + 0.4 * b[0], 0.6 * a[1] + 0.4 * b[1], 20_000];
    camera.position.set(...eye);
    camera.up.set(0, 0, 1);
    camera.lookAt(b[0], b[1], 0);
    camera.updateMatrixWorld();
    placement.setPlanes(rows, eye);
    links.setSpans([{ first: 0, count: 1, ahead: true, across: false }]);
    links.update(look);
    const pixels = draw(renderer, camera, [links.object]);
    const rowsLit = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 1]! > 8) rowsLit.add(Math.floor(i / 4 / size));
    // From the middle, where the node is, down to the lower edge.
    expect(rowsLit.has(1)).toBe(true);
    expect(rowsLit.has(16)).toBe(true);
    expect([...rowsLit].every((row) => row <= 33)).toBe(true);
    links.dispose();
    placement.dispose();
  });
});
