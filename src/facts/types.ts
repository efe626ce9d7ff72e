import type { SiteFootprints } from './footprints';

/** How a number came to be. `projected` is a publisher's own forecast; `derived` is computed from other rows. */
export type Basis = 'reported' | 'projected' | 'derived' | 'estimated' | 'assumed';

export type Confidence = 'high' | 'medium' | 'low';

/** Where a number comes from. An assumption is a source too: its `reason` takes the place of an address. */
export interface Source {
  id: string;
  kind: 'publication' | 'filing' | 'dataset' | 'paper' | 'statement' | 'assumption';
  publisher: string;
  title: string;
  url: string | null;
  /** ISO date, as exact as known: `2026`, `2026-05` or `2026-05-06`. */
  published: string | null;
  accessed: string | null;
  licence: string | null;
  /** Why the assumption is made; required when `kind` is `assumption`. */
  reason: string | null;
  confidence: Confidence;
}

/** One number with what it takes to question it. `null` is unknown, and is shown as unknown. */
export interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  /** SI symbol or counted thing: `W`, `m`, `kg`, `1`, `accelerators`, `USD`, `g/kWh`. */
  unit: string;
  basis: Basis;
  /** Ids in sources.json, at least one. */
  sources: string[];
  asOf: string | null;
  note: string | null;
}

export type SiteStatus = 'operating' | 'construction' | 'announced' | 'withdrawn';

/** How exactly the place is known; drawn as a ring from `town` outwards. */
export type Precision = 'building' | 'site' | 'town' | 'region' | 'country';

/** A dated step of capacity. It holds until the next row's date; before the first row the capacity is zero. */
export interface CapacityRow {
  date: string;
  /** `reported` rows have happened; `projected` rows are a publisher's forecast. */
  state: 'reported' | 'projected';
  itPowerW: Figure;
  facilityPowerW: Figure;
  note: string | null;
}

/** Accelerators installed in all from `date` on, by kind. */
export interface AcceleratorRow {
  date: string;
  state: 'reported' | 'projected';
  /** Id in accelerators.json. */
  kind: string;
  count: Figure;
}

export interface Party {
  name: string;
  confidence: Confidence;
  sources: string[];
  note: string | null;
}

export interface PowerSource {
  kind: 'grid' | 'gas' | 'battery' | 'nuclear' | 'hydro' | 'unknown';
  label: string;
  date: string | null;
  powerW: Figure;
}

/** Two or more reports of one quantity that cannot all be right; kept side by side. */
interface Conflict {
  quantity: string;
  figures: Figure[];
  note: string;
}

interface SiteEvent {
  date: string;
  text: string;
  sources: string[];
}

export interface Site {
  id: string;
  name: string;
  kind: 'data-centre' | 'chip-plant';
  town: string | null;
  region: string;
  country: string;
  coordinates: {
    latitudeDeg: number;
    longitudeDeg: number;
    precision: Precision;
    /** Radius of the circle that surely holds the place, metres. */
    radiusM: number;
    basis: Basis;
    sources: string[];
    note: string | null;
  };
  status: SiteStatus;
  owner: Party[];
  operator: Party[];
  tenant: Party[];
  /** What a deal buys, as worded; never added to IT or facility power. */
  contractPowerW: Figure | null;
  /** Sorted by date. Empty when no dated capacity is known. */
  capacity: CapacityRow[];
  accelerators: AcceleratorRow[];
  pue: Figure;
  power: PowerSource[];
  cooling: { label: string; sources: string[] } | null;
  /** Id in gridFactors.json, or null where no factor fits. */
  gridFactor: string | null;
  investmentUsd: { label: string; figure: Figure }[];
  conflicts: Conflict[];
  events: SiteEvent[];
  /** Outlines that an imported file brings with it; absent in the release, whose own come later (`footprints.ts`). */
  footprints?: SiteFootprints | null;
  /** False where an imported file does not tell the status; absent in the release, where it is always told. */
  statusTold?: boolean;
}

export interface Accelerator {
  id: string;
  name: string;
  vendor: string;
  powerW: Figure;
  /** Dense 8-bit floating or integer operations per second. */
  denseFp8Flops: Figure;
  perRack: Figure;
  /** IT power of a site over its accelerators: one accelerator with its share of servers, network and storage. */
  allInPowerW: Figure;
}

export interface Deal {
  id: string;
  name: string;
  parties: string[];
  date: string | null;
  contractPowerW: Figure | null;
  valueUsd: Figure | null;
  /** Ids of deals and sites that this one partly counts again. */
  overlaps: string[];
  summary: string;
  sources: string[];
}

/** An orbital programme: a plan, a filing or hardware that has flown. */
export interface Programme {
  id: string;
  name: string;
  company: string;
  status: 'flown' | 'in-development' | 'filed' | 'studied' | 'announced';
  satellites: Figure | null;
  altitudeM: { low: Figure; high: Figure } | null;
  power: Figure | null;
  summary: string;
  sources: string[];
}

/** A satellite or orbital node by design. Every field that is not known is null. */
export interface SatelliteDesign {
  id: string;
  name: string;
  itPowerMeanW: Figure | null;
  itPowerPeakW: Figure | null;
  arrayAreaM2: Figure | null;
  arrayPowerWPerM2: Figure | null;
  radiatorAreaM2: Figure | null;
  massKg: Figure | null;
  specificPowerWPerKg: Figure | null;
  lifeYears: Figure | null;
  sources: string[];
}

export interface LaunchVehicle {
  id: string;
  name: string;
  payloadKg: Figure;
  priceUsdPerKg: Figure;
  perYear: Figure | null;
}

interface GridFactor {
  id: string;
  name: string;
  carbonGPerKwh: Figure;
}

/** A release without the texts of its sources. */
export type Facts = Omit<FactsRelease, 'sources'>;

/** A dated, frozen set of everything that is reported. */
export interface FactsRelease {
  id: string;
  date: string;
  sources: Record<string, Source>;
  sites: Site[];
  accelerators: Accelerator[];
  deals: Deal[];
  programmes: Programme[];
  designs: SatelliteDesign[];
  launchVehicles: LaunchVehicle[];
  gridFactors: GridFactor[];
  /** Single figures used by formulas: solar constant, Earth infrared, … keyed by id. */
  constants: Record<string, { label: string; figure: Figure }>;
}
