import type { InferOutput } from 'valibot';
import type { releaseSchema } from './check/releaseSchema';
import type { SiteFootprints } from './footprints';

type Release = InferOutput<typeof releaseSchema>;
type ReleaseSite = Release['sites'][number];

/** Where a number comes from; see `check/releaseSchema.ts` for what each field of a release means. */
export type Source = Release['sources'][string];
export type Confidence = Source['confidence'];

/** One number with what it takes to question it. `null` is unknown, and is shown as unknown. */
export type Figure = ReleaseSite['pue'];
/** How a number came to be. `projected` is a publisher's own forecast; `derived` is computed from other rows. */
export type Basis = Figure['basis'];

/** A site of a release or of an imported file, with all that is known of it. */
export interface DetailedSite extends ReleaseSite {
  /** Outlines that an imported file brings with it; absent in the release, whose own come later (`footprints.ts`). */
  footprints?: SiteFootprints | null;
  /** False where an imported file does not tell the status; absent in the release, where it is always told. */
  statusTold?: boolean;
  /** Addresses and titles that an imported file gives as its own sources of the site; absent in the release. */
  sourcesTold?: readonly string[];
}
type Details =
  | 'operator'
  | 'tenant'
  | 'accelerators'
  | 'pue'
  | 'power'
  | 'cooling'
  | 'gridFactor'
  | 'investmentUsd'
  | 'conflicts'
  | 'events';
/** A site as the first picture asks for it; `details.ts` has the rest. */
export interface Site extends Omit<DetailedSite, Details | 'coordinates'> {
  coordinates: Pick<ReleaseSite['coordinates'], 'latitudeDeg' | 'longitudeDeg' | 'precision' | 'radiusM'>;
}
export type SiteStatus = Site['status'];
/** How exactly the place is known. */
export type Precision = Site['coordinates']['precision'];
export type CapacityRow = ReleaseSite['capacity'][number];
export type AcceleratorRow = ReleaseSite['accelerators'][number];
export type Party = ReleaseSite['owner'][number];
export type PowerSource = ReleaseSite['power'][number];
export type Conflict = ReleaseSite['conflicts'][number];

export type Accelerator = Release['accelerators'][number];
export type Deal = Release['deals'][number];
export type Company = Release['companies'][number];
export type Programme = Release['programmes'][number];
export type Filing = Release['filings'][number];
/** Who says what a filing holds. */
export type FilingEvidence = Filing['evidence'];
export type SatelliteDesign = Release['designs'][number];
export type LaunchVehicle = Release['launchVehicles'][number];

/** A dated, frozen set of everything that is reported. */
export interface FactsRelease extends Omit<Release, 'sites'> {
  sites: DetailedSite[];
}

/** What the first picture asks for of a release. */
export interface Facts
  extends Omit<
    FactsRelease,
    'sites' | 'accelerators' | 'companies' | 'deals' | 'programmes' | 'filings' | 'gridFactors' | 'sources'
  > {
  sites: Site[];
}
