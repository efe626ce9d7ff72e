import { ringRates } from '../../../src/model/orbit/ringRates';
import { frustumHalfSpaces, SPACE } from '../../../src/render/core/halfSpaces';
import { nightPalette } from '../../../src/render/core/palette';
import { Field } from '../../../src/render/fields/Field';
import { ArcsInSight } from '../../../src/render/orbits/ArcsInSight';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { longestTurnS } from '../../../src/render/orbits/planes/planeRows';
import { size } from '../fleet.mjs';
import { advance, type OrbitTables, orbitTables } from './orbits';
import { type Contender, eyePositionM, Stand } from './stand';

const mostRanges = 4096;

/** Planes of all constellations one after another, nodes numbered through, as the app lays its fleet out. */
function joined({ tables, constellations }: OrbitTables) {
  const planeCount = tables.reduce((sum, { count }) => sum + count, 0);
  const nodesPerPlane = new Uint32Array(planeCount);
  const firstNode = new Uint32Array(planeCount);
  const ratesOfPlane = new Float32Array(2 * planeCount);
  const rows = new Float64Array(16 * planeCount);
  let [plane, node] = [0, 0];
  for (const [i, table] of tables.entries()) {
    const { anomalyTurnsPs, nodeTurnsPs } = ringRates(constellations[i]!);
    // One array for all, as the app has it: the model writes its rows where they are read.
    const own = rows.subarray(16 * plane, 16 * (plane + table.count));
    own.set(table.rows);
    table.rows = own;
    for (let k = 0; k < table.count; k++, plane++) {
      nodesPerPlane[plane] = table.nodesPerPlane[k]!;
      firstNode[plane] = node;
      ratesOfPlane.set([anomalyTurnsPs, nodeTurnsPs], 2 * plane);
      node += table.nodesPerPlane[k]!;
    }
  }
  return { planeCount, nodesPerPlane, firstNode, ratesOfPlane, rows };
}

/** Groundtrack's core and nothing else of it: planes, arcs in sight, one field, before the same sphere as its rivals. */
export function create(root: HTMLElement): Contender {
  const eyeM = eyePositionM();
  const edges = new Float64Array(4 * SPACE);
  const ranges = { starts: new Int32Array(mostRanges), counts: new Int32Array(mostRanges), length: 0 };
  let orbits: OrbitTables | null = null;
  let layout: ReturnType<typeof joined> | null = null;
  let placement: OrbitPlacement | null = null;
  let field: Field | null = null;
  let arcs: ArcsInSight | null = null;
  let setMs = 0;
  const place = (timeMs: number) => {
    if (!orbits || !layout || !placement || !field || !arcs) return;
    if (!placement.turnTo(timeMs, eyeM)) {
      // As the app does in play.
      setMs = placement.turns ? timeMs + 950 * longestTurnS : timeMs;
      advance(orbits, setMs);
      placement.setPlanes(layout.rows, eyeM, stand.renderer, setMs);
      placement.turnTo(timeMs, eyeM);
    }
    field.update({
      sunDirection: [1, 0, 0],
      palette: nightPalette,
      markM: 26_000,
      trueM: 0,
      minPx: 0.8,
      maxPx: 7,
      pixelRatio: 1,
    });
    const view = { eyeM, halfSpaces: edges, padNodes: 1, gapNodes: 96 };
    const planes = { ...layout, timeMs: setMs };
    ranges.length = arcs.ranges(planes, timeMs, view, ranges);
    field.setVisible(ranges);
  };
  const stand = new Stand(root, place);
  const { elements } = stand.camera.matrixWorld;
  stand.camera.updateMatrixWorld();
  const axis = (column: number, sign: number) => [0, 1, 2].map((i) => sign * elements[4 * column + i]!);
  const up = 1 / (stand.camera.projectionMatrix.elements[5] ?? 1);
  const right = (up * size.width) / size.height;
  const sight = { eyeM, right: axis(0, 1), up: axis(1, 1), forward: axis(2, -1) };
  frustumHalfSpaces(sight, { left: -right, right, top: up, bottom: -up }, 0.02, edges);
  return {
    setNodes(nodes) {
      if (field) stand.scene.remove(field.object);
      field?.dispose();
      placement?.dispose();
      orbits = orbitTables(nodes, stand.timeMs);
      layout = joined(orbits);
      placement = new OrbitPlacement(layout);
      arcs = new ArcsInSight(layout.planeCount, layout.ratesOfPlane);
      field = new Field(placement, placement.nodes, mostRanges);
      if (nodes > 0) stand.scene.add(field.object);
      place(stand.timeMs);
      stand.draw();
    },
    redraw: () => stand.draw(),
    run: (on) => stand.run(on),
  };
}
