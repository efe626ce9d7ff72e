import { accelerators } from '../../facts/details';
import type { Basis } from '../../facts/types';
import { asWritten, type Message } from '../../locales/i18n';
import { acceleratorsIn, hallsOf, rackAt } from '../../model/campus/moment';
import { rackKinds } from '../../model/campus/rackKinds';
import type { Campus, RackBlock } from '../../model/campus/types';
import { siteOf } from '../sites/importedSites';
import { stateNow } from '../stateNow';
import { loadCampus } from './campus';

/** What is known of one rack. Watts, FLOP/s; null is unknown. */
export interface RackReading {
  kind: 'rack';
  rackName: Message;
  acceleratorId: string;
  acceleratorName: string;
  accelerators: number;
  /** Rated power of one and its arithmetic, W and FLOP/s; null where not known. */
  eachPowerW: number | null;
  eachFlops: number | null;
  acceleratorsPerTray: number;
  trays: number;
  powerW: number | null;
  flops: number | null;
  /** How the count of accelerators in a rack came to be. */
  basis: Basis;
  /** In service from, ms UTC; null: from the first. */
  fromMs: number | null;
  untilMs: number | null;
  /** Racks of its hall. */
  racks: number;
  /** Ids of sources: of the count in a rack, of the power, of the operations. */
  countSources: readonly string[];
  powerSources: readonly string[];
  flopsSources: readonly string[];
  sentence: Message;
}

/** What is known of a hall, or of a campus where `hall` is null, at a time. */
export interface HallReading {
  kind: 'hall';
  hall: number | null;
  racks: number;
  accelerators: { id: string; name: string; count: number }[];
  powerW: number | null;
  /** Numbers of the campus's halls. */
  halls: number[];
  sources: readonly string[];
  sentence: Message;
  notes: readonly Message[];
}

const acceleratorOf = (id: string) => accelerators.find((each) => each.id === id) ?? null;

/** Whether the racks of a block run at a time, UTC, ms. */
export const inService = ({ fromMs, untilMs }: RackBlock, timeMs: number): boolean =>
  (fromMs === null || fromMs <= timeMs) && (untilMs === null || untilMs > timeMs);

function rackReading(campus: Campus, hall: number, rack: number): RackReading | null {
  const place = rackAt(campus, hall, rack);
  if (!place) return null;
  const { block, accelerators, powerW } = place;
  const accelerator = acceleratorOf(block.accelerator);
  const kind = rackKinds[block.rackKind];
  const each = accelerator?.denseFp8Flops.value ?? null;
  const inHall = campus.blocks.filter((one) => one.hall === block.hall);
  return {
    kind: 'rack',
    rackName: kind?.name ?? asWritten(block.rackKind),
    acceleratorId: block.accelerator,
    acceleratorName: accelerator?.name ?? block.accelerator,
    accelerators,
    eachPowerW: accelerator?.allInPowerW.value ?? null,
    eachFlops: each,
    acceleratorsPerTray: block.acceleratorsPerTray,
    trays: Math.ceil(accelerators / block.acceleratorsPerTray),
    powerW,
    flops: each === null ? null : each * accelerators,
    basis: kind?.basis ?? 'estimated',
    fromMs: block.fromMs,
    untilMs: block.untilMs,
    racks: Math.max(...inHall.map((one) => one.firstRack + one.racks)),
    countSources: kind?.sources ?? [],
    powerSources: accelerator?.allInPowerW.sources ?? [],
    flopsSources: accelerator?.denseFp8Flops.sources ?? [],
    sentence: campus.sentence,
  };
}

function hallReading(campus: Campus, hall: number | null, timeMs: number): HallReading | null {
  const halls = hallsOf(campus);
  const volume = halls.find(({ number }) => number === hall);
  if (hall !== null && !volume) return null;
  const blocks = campus.blocks.filter(
    (b) => (hall === null || b.hall === volume?.id) && inService(b, timeMs),
  );
  const counts = new Map<string, number>();
  for (const block of blocks)
    counts.set(block.accelerator, (counts.get(block.accelerator) ?? 0) + acceleratorsIn(block));
  const watts = blocks.map((block) =>
    block.rackPowerW === null ? null : (block.rackPowerW * acceleratorsIn(block)) / block.acceleratorsPerRack,
  );
  return {
    kind: 'hall',
    hall,
    racks: blocks.reduce((sum, { racks }) => sum + racks, 0),
    accelerators: [...counts].map(([id, count]) => ({ id, name: acceleratorOf(id)?.name ?? id, count })),
    powerW:
      watts.length === 0 || watts.includes(null) ? null : watts.reduce<number>((sum, w) => sum + (w ?? 0), 0),
    halls: halls.flatMap(({ number }) => (number === null ? [] : [number])),
    sources: campus.sources,
    sentence: campus.sentence,
    notes: campus.notes,
  };
}

/**
 * What is told of a campus, hall or rack at a time (UTC, ms), `hall` and `rack` from 0 as paths have them; null where there
 * is none. Loads the campus.
 */
export async function insideReading(
  siteId: string,
  hall: number | null,
  rack: number | null,
  timeMs: number,
): Promise<RackReading | HallReading | null> {
  const site = siteOf(stateNow(), siteId);
  const campus = site && (await loadCampus(site));
  if (!campus) return null;
  const number = hall === null ? null : hall + 1;
  return number !== null && rack !== null
    ? rackReading(campus, number, rack)
    : hallReading(campus, number, timeMs);
}
