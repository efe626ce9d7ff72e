import type { Phase } from './phases';
import { rackKindOf } from './rackKinds';

/** A hall as far as the sharing out of racks goes. */
export interface RackRoom {
  id: string;
  areaM2: number;
  /** In service from this time; null: from the first. */
  serviceMs: number | null;
  /** Runs of racks that it holds at the densest. */
  runs: number;
}

/** Racks of one phase in one hall. */
export interface Lot {
  phase: Phase;
  racks: number;
  lastRackAccelerators: number;
}

/** Halls whose sizes differ by no more than this are built to one plan and take equal shares. */
const ALIKE = 1.1;

const startOf = (room: RackRoom): number => room.serviceMs ?? Number.NEGATIVE_INFINITY;

/** `total` in whole parts in proportion to the weights; the largest remainders round up, the earlier first. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact.map((value, k) => [value - Math.floor(value), k] as const);
  order.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let left = total - parts.reduce((a, b) => a + b, 0);
  for (const [, k] of order) {
    if (left <= 0) break;
    parts[k] = (parts[k] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** Racks by hall: in proportion to area, equal where halls are alike, never more than a hall has room for. */
function spread(racks: number, rooms: readonly RackRoom[], roomFor: (room: RackRoom) => number): number[] {
  const areas = rooms.map(({ areaM2 }) => areaM2);
  const alike = Math.max(...areas) <= ALIKE * Math.min(...areas);
  const given = rooms.map(() => 0);
  let open = rooms.map((_, k) => k);
  let left = racks;
  while (left > 0 && open.length > 0) {
    const parts = shareOut(
      left,
      open.map((k) => (alike ? 1 : (areas[k] ?? 0))),
    );
    let placed = 0;
    open.forEach((k, at) => {
      const take = Math.min(parts[at] ?? 0, roomFor(rooms[k] as RackRoom) - (given[k] ?? 0));
      given[k] = (given[k] ?? 0) + take;
      placed += take;
    });
    left -= placed;
    open = open.filter((k) => roomFor(rooms[k] as RackRoom) > (given[k] ?? 0));
    if (placed === 0) break;
  }
  return given;
}

/**
 * Which racks stand in which hall. A phase fills the halls that came into service since the phase before; where none did, those
 * that already stand; and last those that come later. What no hall has room for is returned as `over`. Phases of an accelerator
 * whose rack is not known are left out.
 */
export function allot(
  phases: readonly Phase[],
  rooms: readonly RackRoom[],
  racksPerRun: (accelerator: string) => number,
): { lots: Map<string, Lot[]>; over: Lot[] } {
  const lots = new Map<string, Lot[]>(rooms.map(({ id }) => [id, []]));
  const over: Lot[] = [];
  const usedRuns = new Map<string, number>();
  let before = Number.NEGATIVE_INFINITY;
  let beforeThis = before;
  for (const phase of phases) {
    const kind = rackKindOf(phase.accelerator);
    if (!kind) continue;
    if (phase.fromMs > before) [beforeThis, before] = [before, phase.fromMs];
    const perRun = racksPerRun(phase.accelerator);
    const standing = rooms.filter((room) => startOf(room) <= phase.fromMs);
    const fresh = standing.filter(
      (room) => startOf(room) > beforeThis || beforeThis === Number.NEGATIVE_INFINITY,
    );
    let left = Math.ceil(phase.count / kind.accelerators);
    const lastRackAccelerators = phase.count - (left - 1) * kind.accelerators;
    const placed: Lot[] = [];
    for (const group of [fresh, standing, rooms]) {
      if (left === 0 || group.length === 0) continue;
      const roomFor = (room: RackRoom): number => (room.runs - (usedRuns.get(room.id) ?? 0)) * perRun;
      spread(left, group, roomFor).forEach((racks, k) => {
        if (racks === 0) return;
        const { id } = group[k] as RackRoom;
        usedRuns.set(id, (usedRuns.get(id) ?? 0) + Math.ceil(racks / perRun));
        const lot = { phase, racks, lastRackAccelerators: kind.accelerators };
        lots.get(id)?.push(lot);
        placed.push(lot);
        left -= racks;
      });
    }
    if (left > 0) {
      const lot = { phase, racks: left, lastRackAccelerators: kind.accelerators };
      over.push(lot);
      placed.push(lot);
    }
    const last = placed.at(-1);
    if (last) last.lastRackAccelerators = lastRackAccelerators;
  }
  return { lots, over };
}
