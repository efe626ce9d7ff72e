import { type SiteColumn, siteColumns } from './cells/siteColumns';

/** One invented site at two dates: how rows of the same site follow one another. */
const example: Partial<Record<SiteColumn, string>>[] = [
  {
    date: '2026-01-01',
    it_power_mw: '10',
    facility_power_mw: '13',
    accelerator: 'h100',
    accelerators: '4096',
  },
  {
    date: '2027-01-01',
    it_power_mw: '20',
    facility_power_mw: '26',
    accelerator: 'h100',
    accelerators: '8192',
  },
];

const place: Partial<Record<SiteColumn, string>> = {
  id: 'example-site',
  name: 'Example site',
  latitude_deg: '52.52',
  longitude_deg: '13.405',
  precision: 'site',
  town: 'Berlin',
  country: 'Germany',
  status: 'operating',
  owner: 'Example Estates',
  operator: 'Example Compute',
  sources: 'https://example.org/site',
};

const columns = Object.keys(siteColumns) as SiteColumn[];

/** A list of sites as CSV to fill in: all columns, and an example that is no fact. */
export const siteTemplate = `${[
  columns.join(','),
  ...example.map((row) => columns.map((column) => ({ ...place, ...row })[column] ?? '').join(',')),
].join('\n')}\n`;
