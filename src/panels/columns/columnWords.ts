import type { DateOrder, SiteField } from '../../facts/import/mapping';
import { t } from '../../locales/i18n';

const fields: Record<SiteField, () => string> = {
  name: () => t('Name'),
  latitude_deg: () => t('Latitude'),
  longitude_deg: () => t('Longitude'),
  position: () => t('Latitude and longitude'),
  it_power_mw: () => t('IT power'),
  facility_power_mw: () => t('Facility power'),
  status: () => t('Status'),
  date: () => t('Date'),
  owner: () => t('Owner'),
  operator: () => t('Operator'),
  town: () => t('Town'),
  region: () => t('Region'),
  country: () => t('Country'),
  precision: () => t('How exactly the place is known'),
  accelerator: () => t('Kind of accelerator'),
  accelerators: () => t('Number of accelerators'),
  sources: () => t('Sources'),
  id: () => t('Id'),
};

/** What a column may hold, in the order in which it is offered. */
export const offeredFields = Object.keys(fields) as SiteField[];

/** What a column holds; null is passed over. */
export const fieldWords = (field: SiteField | null): string =>
  field === null ? t('Passed over') : fields[field]();

export const isPower = (field: SiteField | null): boolean =>
  field === 'it_power_mw' || field === 'facility_power_mw';

/** An order of the parts of a day, by an example of it. */
export const dateOrderWords: Record<DateOrder, string> = {
  ymd: '2026-05-31',
  dmy: '31.05.2026',
  mdy: '05/31/2026',
};
