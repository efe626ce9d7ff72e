import type { Constellation } from '../../scene/types';
import { launchedShare } from '../orbit/buildUp';
import { announcedMs } from './announced';

/** Share of a constellation that counts at a time, 0 … 1: what is launched, and nothing before it was announced. */
export const countedShare = (constellation: Constellation, atMs: number): number =>
  atMs < (announcedMs(constellation) ?? Number.NEGATIVE_INFINITY) ? 0 : launchedShare(constellation, atMs);
