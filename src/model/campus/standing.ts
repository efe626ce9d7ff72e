import type { Outline } from '../../facts/footprints';
import type { DetailedSite } from '../../facts/types';
import { dateMs } from '../../shared/dates';

/** What dates the outlines of a site: the site, the month of the reading, and when its first hall ran. */
export interface Reading {
  site: DetailedSite;
  /** First and last instant of the reading's month. */
  fromMs: number;
  untilMs: number;
  /** Null where no hall is dated. */
  firstServiceMs: number | null;
}

/** A hall beside a yard. */
interface DatedHall {
  serviceMs: number | null;
  mended: boolean;
}

/** The first thing that is told of a site: work on its ground cannot have been seen earlier. */
export const groundMs = (site: DetailedSite): number | null => dateMs(site.events[0]?.date ?? '');

/** When a hall runs, or is projected to; null where not told. */
export const serviceMs = ({ inService, finished }: Outline): number | null =>
  dateMs(inService?.date ?? '') ?? dateMs(finished ?? '');

/** Whether an outline that the map shows unfinished runs by a dated reading of the same time. */
export const isMended = ({ complete, inService }: Outline): boolean =>
  complete !== null && complete < 1 && inService?.state === 'reported';

const isWhole = ({ complete }: Outline): boolean => complete === 1;
const isPart = ({ complete }: Outline): boolean => complete !== null && complete < 1;

/** The first step of capacity that comes after a reading. */
function nextStepMs(site: DetailedSite, readMs: number): number {
  const steps = site.capacity.flatMap(({ date }) => dateMs(date) ?? []).filter((ms) => ms > readMs);
  return steps.length > 0 ? Math.min(...steps) : Number.POSITIVE_INFINITY;
}

/** What is seen whole stands by the reading at the latest, in service or not. */
const atLatest = (ms: number | null, outline: Outline, { fromMs }: Reading): number | null =>
  ms !== null && isWhole(outline) ? Math.min(ms, fromMs) : ms;

/** When a hall stands; null: from the first, or not told. */
export function hallFromMs(outline: Outline, reading: Reading): number | null {
  if (outline.existed) return null;
  return dateMs(outline.finished ?? '') ?? atLatest(serviceMs(outline), outline, reading);
}

/**
 * When a yard stands: its own date; else that of the nearest hall, or of the first hall where it feeds the whole site. A yard
 * seen unfinished beside a hall that already ran waits for the next step of capacity, or for ever where none is told.
 */
export function yardFromMs(outline: Outline, reading: Reading, hall: DatedHall | null): number | null {
  const own = serviceMs(outline);
  if (own !== null) return own;
  const hallMs = hall?.serviceMs ?? null;
  const feedsAll = outline.kind === 'substation' || outline.kind === 'turbines';
  if (feedsAll && !isPart(outline)) return atLatest(reading.firstServiceMs, outline, reading);
  const ran = hallMs === null || hallMs <= reading.untilMs;
  if (isPart(outline) && ran && hall?.mended !== true) return nextStepMs(reading.site, reading.untilMs);
  return atLatest(hallMs, outline, reading);
}
