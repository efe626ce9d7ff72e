import type { DetailedSite } from '../../facts/types';

/** How a site gets rid of its heat: with water that evaporates, in closed loops and dry air, or by what is not told. */
export type CoolingKind = 'evaporative' | 'closed' | 'untold';

/** The kind by what the facts say of a site's cooling, in English; towers evaporate whatever else stands beside them. */
export function coolingKind({ cooling }: Pick<DetailedSite, 'cooling'>): CoolingKind {
  const words = cooling?.label ?? '';
  if (/tower|evaporat|water in hot weather/i.test(words)) return 'evaporative';
  return /closed[ -]loop|dry cooler|air-cooled/i.test(words) ? 'closed' : 'untold';
}
