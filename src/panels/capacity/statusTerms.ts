import type { Site } from '../../facts/types';
import type { SiteReading } from '../../store/sites/siteReadings';
import { type Step, type StepSeries, stepAt } from './stack';

/** Power by how real it is, W, and how many shown sites have no known power at all. */
export interface Split {
  operatingW: number;
  constructionW: number;
  announcedW: number;
  unknownSites: number;
}

/** A row of the split. */
export type StatusRow = 'operating' | 'construction' | 'proposed';

type Powers = Pick<SiteReading, 'status' | 'powerW' | 'totalPowerW'>;

const rowOf = (status: Site['status']): StatusRow =>
  status === 'operating' ? 'operating' : status === 'announced' ? 'proposed' : 'construction';

/**
 * Splits what sites have and are to have: what stands by reports is operating; the rest counts as announced where the
 * site is only that, as under construction elsewhere. A contract says nothing of what stands: it counts under its site's
 * status, once it is announced. Withdrawn sites count for nothing.
 */
export function splitByStatus(sites: readonly Powers[], byContract = false): Split {
  const split: Split = { operatingW: 0, constructionW: 0, announcedW: 0, unknownSites: 0 };
  const add = (row: StatusRow, powerW: number) => {
    if (row === 'operating') split.operatingW += powerW;
    else if (row === 'construction') split.constructionW += powerW;
    else split.announcedW += powerW;
  };
  for (const { status, powerW, totalPowerW } of sites) {
    if (status === 'withdrawn') continue;
    if (totalPowerW === null) {
      split.unknownSites += 1;
      continue;
    }
    const nowW = powerW ?? 0;
    add(byContract ? rowOf(status) : 'operating', nowW);
    if (!byContract) add(status === 'announced' ? 'proposed' : 'construction', totalPowerW - nowW);
  }
  return split;
}

/**
 * What a site gives to a row of the split at a time, as the step with more and the step that is taken from it: the same
 * rule as `splitByStatus`, told by steps so that they can be explained.
 * @param status of the site at that time.
 */
export function statusTerms(
  series: StepSeries,
  status: Site['status'],
  row: StatusRow,
  byContract: boolean,
  timeMs: number,
): [Step | null, Step | null] {
  if (status === 'withdrawn') return [null, null];
  const reported = series.steps.filter((step) => step.state === 'reported' && step.timeMs <= timeMs).at(-1);
  const stands = reported ?? null;
  if (byContract) return rowOf(status) === row ? [stands, null] : [null, null];
  if (row === 'operating') return [stands, null];
  if (row !== (status === 'announced' ? 'proposed' : 'construction')) return [null, null];
  const candidates = [stands, stepAt(series, timeMs), series.steps.at(-1) ?? null];
  const most = candidates.reduce((a, b) => ((b?.value ?? 0) > (a?.value ?? 0) ? b : a), null);
  return [most, stands];
}
