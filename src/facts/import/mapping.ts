/**
 * What a column of a list of sites may hold: the documented columns of docs/imports.md, and `position`, latitude and longitude in
 * one cell.
 */
export const siteFields = [
  'id',
  'name',
  'latitude_deg',
  'longitude_deg',
  'position',
  'precision',
  'town',
  'region',
  'country',
  'status',
  'date',
  'it_power_mw',
  'facility_power_mw',
  'accelerator',
  'accelerators',
  'owner',
  'operator',
  'sources',
] as const;
export type SiteField = (typeof siteFields)[number];

/** Units that a column of powers may be in, each with its watts. */
export const powerUnits = { W: 1, kW: 1e3, MW: 1e6, GW: 1e9 } as const;
export type PowerUnit = keyof typeof powerUnits;

/** In which order a day's parts stand, as `2026-05-31`, `31.05.2026` or `05/31/2026`. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How the columns of a file are read. Columns go by their header text; a second one of the same text is `Header#2`. */
export interface SiteMapping {
  /** What each column holds; null is passed over. */
  columns: Record<string, SiteField | null>;
  /** Units of the columns of powers; a unit within a cell goes before. */
  powerUnits: Record<string, PowerUnit>;
  decimal: '.' | ',';
  dateOrder: DateOrder;
  /** True where the column called latitude holds the longitude, and the other way round. */
  exchanged: boolean;
}

/** A guess that is not certain, as a question in the active language. */
export interface Doubt {
  about: 'column' | 'unit' | 'decimal' | 'dateOrder' | 'exchanged';
  /** The column in question, where it is one. */
  column?: string;
  message: string;
}
