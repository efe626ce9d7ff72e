import { deepFreeze } from './deepFreeze';
import file from './rows/changes.json';

/** One figure of a site, its status or place, as an earlier release had it and as this one has it. Watts, degrees, counts; null is unknown. */
export interface SiteChange {
  site: string;
  what:
    | 'name'
    | 'status'
    | 'latitudeDeg'
    | 'longitudeDeg'
    | 'itPowerW'
    | 'facilityPowerW'
    | 'finalItPowerW'
    | 'contractPowerW'
    | 'accelerators';
  was: number | string | null;
  is: number | string | null;
}

/** What this release says otherwise than the one before it: made by `npm run facts`. */
export interface Changes {
  /** Id of the earlier release. */
  since: string;
  /** Ids of sites that are new. */
  added: readonly string[];
  removed: readonly { id: string; name: string }[];
  changed: readonly SiteChange[];
  /** Figures outside the sites, by path, such as `accelerators/r200/allInPowerW`. */
  figures: readonly { path: string; was: number | null; is: number | null }[];
}

export const changes: Changes = deepFreeze(file as Changes);
