import type { CampusBuilder } from './CampusBuilder';
import { campusPart, campusSurface } from './campusForms';
import type { GroundPoint } from './campusPolygon';

/** A row of racks in a hall, as what hangs over it needs to know. Metres from the campus's origin. */
export interface CampusRow {
  /** The hall, by its place among the volumes. */
  volume: number;
  /** Middle of the row, its direction from east (radians), how long and how deep it is. */
  at: GroundPoint;
  headingRad: number;
  lengthM: number;
  depthM: number;
  /** Top of its racks. */
  topM: number;
  /** From the row's middle to that of the aisle before its fronts; null where the row across has it. */
  aisle: GroundPoint | null;
}

/** Of a cable tray above the racks: how far, how wide, how deep; a busway beside it. Metres, assumed: a usual build. */
const TRAY_M = { up: 0.35, wide: 0.5, deep: 0.1 } as const;
const BUSWAY_M = { up: 0.62, wide: 0.14, deep: 0.18 } as const;
/** Lamps over an aisle: how far above the racks, how wide, how deep. */
const LAMP_M = { up: 1.15, wide: 0.16, deep: 0.07 } as const;
/** Of the panel over an aisle's end, how thick. */
const CURTAIN_M = 0.06;

/** Cable trays, busways and lamps over rows of racks, and panels over the ends of their aisles: seen by one who stands in the hall. Schematic. */
export function addRows(to: CampusBuilder, rows: readonly CampusRow[]): void {
  to.baseM = 0;
  for (const {
    volume,
    at: [x, y],
    headingRad,
    lengthM,
    depthM,
    topM,
    aisle,
  } of rows) {
    to.volume = volume;
    to.part = campusPart.indoor;
    const bar = (
      [u, v]: GroundPoint,
      { up, wide, deep }: { up: number; wide: number; deep: number },
      surface: number,
    ) => to.box([u, v, topM + up], [lengthM, wide, deep], headingRad, { surface, top: surface, edgePx: 0 });
    bar([x, y], TRAY_M, campusSurface.tray);
    const [ox, oy] = [-Math.sin(headingRad) * 0.32 * depthM, Math.cos(headingRad) * 0.32 * depthM];
    bar([x + ox, y + oy], BUSWAY_M, campusSurface.stack);
    if (!aisle) continue;
    bar([x + aisle[0], y + aisle[1]], LAMP_M, campusSurface.lamp);
    // A panel over both ends of the aisle holds its cold air.
    const apart = Math.hypot(...aisle);
    const wideM = 2 * (apart - depthM / 2);
    for (const end of [-0.5, 0.5]) {
      const along = end * lengthM;
      const middle = [
        x + aisle[0] + along * Math.cos(headingRad),
        y + aisle[1] + along * Math.sin(headingRad),
      ] as const;
      to.box([...middle, topM - 0.2], [CURTAIN_M, wideM, 0.5], headingRad, {
        surface: campusSurface.tray,
        top: campusSurface.tray,
        edgePx: 0,
      });
    }
  }
}
