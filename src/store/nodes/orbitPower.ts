import { launchedShare } from '../../model/orbit/buildUp';
import { sunlitNodes } from '../../model/orbit/fleetSunlight';
import type { SunlightDay } from '../../model/orbit/fleetYear';
import { inclinationOfDeg } from '../../model/orbit/orbit';
import type { Constellation } from '../../scene/types';
import { DAY_MS } from '../../shared/dates';
import { memoize } from '../../shared/memoize';
import { sunlightOfYear } from '../readings/questions';
import { report } from '../readings/report';
import type { State } from '../types';
import { constellations } from './orbitReadings';

/** Nodes looked at one by one over a whole day, at most: keeps a day within some 30 ms. */
const nodeReadingsADay = 100_000;
/** Readings a day, the finest first: every 5, 15, 30 and 60 minutes. */
const readingsADay = [288, 96, 48, 24] as const;

/** IT power of the first constellation at one time. */
export interface PowerPoint {
  timeMs: number;
  /** Launched nodes in sunlight; of a day of the year their mean. */
  sunlitNodes: number;
  /** W; null where the design does not say. */
  powerW: number | null;
}

/** One day of a year. */
export interface PowerDay extends PowerPoint {
  /** Share of the planes that have an eclipse in each orbit, 0 … 1. */
  eclipsedPlanes: number;
}

const day = memoize((constellation: Constellation, fromMs: number, inSunW: number | null): PowerPoint[] => {
  const each = constellation.nodes > 10_000 ? constellation.planes : constellation.nodes;
  const readings = readingsADay.find((count) => count * each <= nodeReadingsADay) ?? 24;
  return Array.from({ length: readings + 1 }, (_, k) => {
    const timeMs = fromMs + (k * DAY_MS) / readings;
    const lit = sunlitNodes(constellation, timeMs);
    return { timeMs, sunlitNodes: lit, powerW: inSunW === null ? null : lit * inSunW };
  });
});

const inSun = (state: State): number | null => report(state).quantities['node.itPowerInSunW']?.value ?? null;

/**
 * IT power of the first constellation over the day (UTC) of the clock, from midnight to midnight: every 5 minutes, or more
 * seldom where there are many nodes. null where the scene has none or its orbit cannot be.
 */
export function powerDay(state: State): PowerPoint[] | null {
  const first = constellations(state)[0];
  if (!first || inclinationOfDeg(first) === null) return null;
  return day(first, Math.floor(state.clockMs / DAY_MS) * DAY_MS, inSun(state));
}

const year = memoize(
  (constellation: Constellation, days: readonly SunlightDay[], inSunW: number | null): PowerDay[] =>
    days.map(({ timeMs, sunlitFraction, eclipsedPlanes }) => {
      const lit = constellation.nodes * launchedShare(constellation, timeMs) * sunlitFraction;
      return { timeMs, sunlitNodes: lit, powerW: inSunW === null ? null : lit * inSunW, eclipsedPlanes };
    }),
);

/**
 * IT power of the first constellation as the mean of each day of the clock's calendar year (UTC), build-up and eclipse seasons
 * within. null where the scene has none or its orbit cannot be.
 */
export function powerYear(state: State): PowerDay[] | null {
  const first = constellations(state)[0];
  const days = sunlightOfYear(state);
  return first && days ? year(first, days, inSun(state)) : null;
}
