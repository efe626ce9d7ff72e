import type { SatelliteState } from '../../model/satellites/satelliteState';

/** A satellite as it was asked for last, with the time that it was asked for, milliseconds since 1970 UTC. */
export interface SatelliteAsked {
  state: SatelliteState & { importId: string };
  timeMs: number;
}

/** Satellites whose last answer is kept: those that a reader can still see a card or an explanation of. */
const KEPT = 8;

const kept = new Map<number, SatelliteAsked>();

/** Keeps what the worker answered, for explanations, which are asked for in the same breath as they are shown. */
export function keepSatellite(asked: SatelliteAsked): void {
  const { catalogueNumber } = asked.state;
  kept.delete(catalogueNumber);
  kept.set(catalogueNumber, asked);
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
}

/** The last answer about a satellite; null where none is kept. */
export const satelliteAsked = (catalogueNumber: number): SatelliteAsked | null =>
  kept.get(catalogueNumber) ?? null;
