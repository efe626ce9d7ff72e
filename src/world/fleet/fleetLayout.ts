import { orbitShape, type PlaneTable, planesAt } from '../../model/orbit/orbit';
import { ringRates } from '../../model/orbit/ringRates';
import { shellsOf } from '../../model/orbit/shells';
import type { FleetLayout } from '../../render/fields/packNodes';
import type { Constellation } from '../../scene/types';
import { PLANE_ROW } from '../../shared/planeRow';

/** All constellations as one: their planes one after another, nodes numbered through. */
export interface FleetTables extends FleetLayout {
  groupOfPlane: Uint16Array;
  ratesOfPlane: Float32Array;
  constellations: readonly Constellation[];
  /** Sixteen doubles a plane; the tables below are windows into it. They are of `timeMs`: see `bringTo`. */
  rows: Float64Array<ArrayBuffer>;
  timeMs: number;
  /** One for each constellation, with numbers of its own from 0. */
  tables: PlaneTable[];
  /** First plane and first node of each constellation. */
  firstPlanes: number[];
  firstNodes: number[];
  nodeCount: number;
}

/** Lays the constellations out at a time, milliseconds since 1970. */
export function fleetLayout(constellations: readonly Constellation[], atMs: number): FleetTables {
  const own = constellations.map((constellation) => planesAt(constellation, atMs));
  const planeCount = own.reduce((sum, { count }) => sum + count, 0);
  const layout: FleetTables = {
    planeCount,
    firstNode: new Uint32Array(planeCount),
    nodesPerPlane: new Uint32Array(planeCount),
    groupOfPlane: new Uint16Array(planeCount),
    ratesOfPlane: new Float32Array(2 * planeCount),
    constellations,
    timeMs: atMs,
    rows: new Float64Array(planeCount * PLANE_ROW),
    tables: [],
    firstPlanes: [],
    firstNodes: [],
    nodeCount: 0,
  };
  let plane = 0;
  own.forEach((table, group) => {
    layout.firstPlanes.push(plane);
    layout.firstNodes.push(layout.nodeCount);
    const rows = layout.rows.subarray(plane * PLANE_ROW, (plane + table.count) * PLANE_ROW);
    rows.set(table.rows);
    layout.tables.push({ ...table, rows });
    layout.groupOfPlane.fill(group, plane, plane + table.count);
    layout.nodesPerPlane.set(table.nodesPerPlane, plane);
    for (let k = 0; k < table.count; k++)
      layout.firstNode[plane + k] = layout.nodeCount + table.firstNode[k]!;
    for (const shell of shellsOf(constellations[group]!)) {
      const { anomalyTurnsPs, nodeTurnsPs } = ringRates(shell);
      const end = plane + orbitShape(shell).planes;
      for (; plane < end; plane++) layout.ratesOfPlane.set([anomalyTurnsPs, nodeTurnsPs], 2 * plane);
    }
    layout.nodeCount += constellations[group]!.nodes;
  });
  return layout;
}

/** Brings all planes to a time, milliseconds since 1970, in place; nothing is allocated. */
export function bringTo(layout: FleetTables, timeMs: number): void {
  if (layout.timeMs === timeMs) return;
  layout.timeMs = timeMs;
  for (let i = 0; i < layout.tables.length; i++)
    planesAt(layout.constellations[i]!, timeMs, layout.tables[i]);
}
