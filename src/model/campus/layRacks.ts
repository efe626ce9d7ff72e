import type { Accelerator } from '../../facts/types';
import type { Lot } from './allot';
import { type Point, rotatePlane } from './outline';
import { DEPTH_M, type Plan, racksPerRun } from './planHall';
import { rackKindOf } from './rackKinds';
import { rules } from './rules';
import type { RackBlock, V3 } from './types';

/** Neighbouring runs that make one grid. */
interface Stretch {
  column: number;
  columns: number;
  row: number;
  rows: number;
}

/** Runs in order as rectangles: straight stretches of a column, joined where the next columns repeat them. */
function stretchesOf(cells: readonly (readonly [column: number, row: number])[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [column, row] of cells) {
    const last = found.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else found.push({ column, columns: 1, row, rows: 1 });
  }
  const joined: Stretch[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (
      last &&
      last.column + last.columns === next.column &&
      last.row === next.row &&
      last.rows === next.rows
    )
      last.columns += 1;
    else joined.push({ ...next });
  }
  return joined;
}

const ground = ([x, y]: Point, upM = 0): V3 => [x, y, upM];

function blockOf(
  hall: string,
  plan: Plan,
  stretch: Stretch,
  lot: Lot,
  firstRack: number,
  racks: number,
  accelerators: readonly Accelerator[],
): RackBlock {
  const { accelerator, fromMs, untilMs } = lot.phase;
  const kind = rackKindOf(accelerator);
  if (!kind) throw new Error(`no rack is known for ${accelerator}`);
  const [widthM, depthM] = kind.sizeM;
  const { pitchXM: pitchX, pitchYM: pitchY } = plan;
  const corner: Point = [
    plan.cornerM[0] + stretch.column * pitchX + widthM / 2,
    plan.cornerM[1] + stretch.row * pitchY + DEPTH_M - depthM / 2,
  ];
  const turned = (point: Point, upM?: number): V3 => ground(rotatePlane(point, plan.headingRad), upM);
  const each = accelerators.find(({ id }) => id === accelerator)?.allInPowerW.value ?? null;
  return {
    hall,
    rackKind: kind.id,
    accelerator,
    cornerM: turned(corner, rules.floorM),
    stepsM: [turned([widthM, 0]), turned([0, pitchY]), turned([pitchX, 0])],
    counts: [racksPerRun(accelerator), stretch.rows, stretch.columns],
    sizeM: kind.sizeM,
    headingRad: plan.headingRad + (stretch.row % 2) * Math.PI,
    acceleratorsPerRack: kind.accelerators,
    trays: kind.trays,
    acceleratorsPerTray: kind.acceleratorsPerTray,
    columns: kind.columns,
    rackPowerW: each === null ? null : each * kind.accelerators,
    firstRack,
    racks,
    lastRackAccelerators: kind.accelerators,
    fromMs,
    untilMs,
  };
}

/**
 * Blocks of the racks of a hall, in order of their phases. Runs are filled column by column; each phase
 * begins a new run. Racks beyond the plan's places are left out: allot no more than `plan.runs`.
 */
export function layRacks(
  hall: string,
  plan: Plan,
  lots: readonly Lot[],
  accelerators: readonly Accelerator[],
): RackBlock[] {
  const cells = plan.columns.flatMap((rows, column) => rows.map((row) => [column, row] as const));
  let at = 0;
  const blocks: RackBlock[] = [];
  let firstRack = 0;
  for (const lot of lots) {
    const perRun = racksPerRun(lot.phase.accelerator);
    const runs = Math.ceil(lot.racks / perRun);
    let left = lot.racks;
    for (const stretch of stretchesOf(cells.slice(at, at + runs))) {
      const racks = Math.min(left, stretch.rows * stretch.columns * perRun);
      blocks.push(blockOf(hall, plan, stretch, lot, firstRack, racks, accelerators));
      firstRack += racks;
      left -= racks;
    }
    at += runs;
    const last = blocks.at(-1);
    if (last) last.lastRackAccelerators = lot.lastRackAccelerators;
  }
  return blocks;
}
