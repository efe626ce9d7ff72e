import { t } from '../shared/i18n';

/** Ids of the scenes on offer, in order, with their titles in the active language. */
export function galleryEntries(): { id: string; title: string }[] {
  return [
    { id: 'overview', title: t('Overview') },
    { id: 'colossus-1', title: t('Colossus 1') },
    { id: 'texas-new-york', title: t('Texas and New York') },
    { id: 'same-megawatts', title: t('The same megawatts in orbit') },
    { id: 'gigawatts-in-orbit', title: t('Gigawatts in orbit') },
    { id: 'million-satellites', title: t('A million satellites') },
    { id: 'commitments', title: t('Commitments') },
    { id: 'terafab', title: t('Terafab') },
  ];
}

/** Title of a panel on its tab. */
export function panelWords(id: 'capacity' | 'power' | 'site' | 'sources' | 'commitments'): string {
  switch (id) {
    case 'capacity':
      return t('Capacity');
    case 'power':
      return t('Power');
    case 'site':
      return t('Site');
    case 'sources':
      return t('Sources');
    case 'commitments':
      return t('Deals');
  }
}
