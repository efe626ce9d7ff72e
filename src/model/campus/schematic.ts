import type { DetailedSite } from '../../facts/types';
import { dateMs } from '../../shared/dates';
import type { Point } from './outline';
import { phasesOf } from './phases';
import { racksPerRun } from './planHall';
import { rackKindOf } from './rackKinds';
import { rules } from './rules';
import { groundMs } from './standing';
import type { CampusVolume } from './types';
import { hallFor } from './unknowns';
import { words } from './words';

/** Runs of racks in one schematic hall: about 12,000 m², the middle of the halls that are outlined. */
const RUNS_PER_HALL = 160;
/** Between schematic halls, m: a yard of generators and a fire road. */
const HALL_GAP_M = 40;

/** Power by which the ground of a site may be sized, in W: the last step of its facility power, else of IT power, else the contract. */
function knownPowerW(site: DetailedSite): number | null {
  const last = site.capacity.at(-1);
  return last?.facilityPowerW.value ?? last?.itPowerW.value ?? site.contractPowerW?.value ?? null;
}

function unknownVolume(site: DetailedSite): CampusVolume {
  const powerW = knownPowerW(site);
  const sideM = powerW === null ? rules.unknownMarkerM : Math.sqrt(powerW / rules.unknownWPerM2);
  const h = sideM / 2;
  return {
    id: powerW === null ? 'unknown-marker' : 'unknown-power',
    kind: 'unknown',
    label: words.unknownSite,
    number: null,
    outlineM: [
      [-h, -h],
      [h, -h],
      [h, h],
      [-h, h],
    ],
    baseM: 0,
    heightM: rules.hallHeightM,
    heightBasis: 'assumed',
    drawnFrom: 'unknown',
    fromMs: dateMs(site.capacity[0]?.date ?? ''),
    underConstructionMs: groundMs(site),
    complete: null,
  };
}

/**
 * Volumes of a site without outlines: halls for as many racks as are told, in rows of four, each standing from the first rack in
 * it; or one hatched volume by its power; or a marker.
 */
export function schematicVolumes(site: DetailedSite): CampusVolume[] {
  const phases = phasesOf(site.accelerators).filter(({ accelerator }) => rackKindOf(accelerator) !== null);
  const dates: number[] = [];
  for (const { accelerator, count, fromMs } of phases) {
    const perRun = racksPerRun(accelerator) * (rackKindOf(accelerator)?.accelerators ?? 1);
    for (let k = 0; k < Math.ceil(count / perRun); k++) dates.push(fromMs);
  }
  if (dates.length === 0) return [unknownVolume(site)];
  const halls = Math.ceil(dates.length / RUNS_PER_HALL);
  // Each phase begins a new run in each hall it reaches.
  const runs = Math.ceil(dates.length / halls) + phases.length;
  const across = Math.min(4, halls);
  const size = hallFor(runs, [0, 0]);
  const rows = Math.ceil(halls / across);
  return Array.from({ length: halls }, (_, k): CampusVolume => {
    const corner: Point = [
      ((k % across) - across / 2) * (size.widthM + HALL_GAP_M) + HALL_GAP_M / 2,
      (Math.floor(k / across) - rows / 2) * (size.depthM + HALL_GAP_M) + HALL_GAP_M / 2,
    ];
    const fromMs = dates[Math.min(dates.length - 1, Math.floor((k * dates.length) / halls))] ?? null;
    return {
      id: `hall-${k + 1}`,
      kind: 'hall',
      label: words.hall,
      number: k + 1,
      outlineM: hallFor(runs, corner).outlineM,
      baseM: 0,
      heightM: rules.hallHeightM,
      heightBasis: 'assumed',
      drawnFrom: 'schematic',
      fromMs,
      underConstructionMs: groundMs(site),
      complete: null,
    };
  });
}
