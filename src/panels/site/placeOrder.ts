import type { SiteReading } from '../../store/sites/siteReadings';

const most = (watts: number | null): number => watts ?? -1;

/** What stands first by what stands, then by what is to come; unknown last. */
export const byPower = (a: SiteReading, b: SiteReading): number =>
  most(b.powerW) - most(a.powerW) || most(b.totalPowerW) - most(a.totalPowerW);
