import { language, t } from '../../locales/i18n';
import { galleryIds } from '../../scene/link/gallery';
import { localize } from '../../scene/localize';
import type { LocalizedText, PanelId } from '../../scene/types';

// With the query a module is the title alone (tools/sceneTitles.ts): the scenes stay chunks that come later.
const titles = import.meta.glob<LocalizedText>('../../../scenes/*.json', {
  import: 'title',
  query: '?title',
  eager: true,
});

/** Ids of the scenes on offer, in order, with their own titles in the active language. */
export function galleryEntries(): { id: string; title: string }[] {
  return galleryIds.map((id) => ({ id, title: localize(titles[`../../../scenes/${id}.json`]!, language()) }));
}

/** The titles of the scenes on offer in all languages. */
export const galleryTitles = (): { id: string; titles: string[] }[] =>
  galleryIds.map((id) => ({ id, titles: Object.values(titles[`../../../scenes/${id}.json`]!) }));

const words: Record<PanelId, () => string> = {
  capacity: () => t('Capacity'),
  power: () => t('Power'),
  scenario: () => t('Scenario'),
  compare: () => t('Compare'),
  site: () => t('Site'),
  sources: () => t('Sources'),
  commitments: () => t('Deals'),
  programmes: () => t('Programmes'),
  filings: () => t('Filings'),
};

/** The panels, in the order of their tabs. */
export const panelIds = Object.keys(words) as PanelId[];

/** Title of a panel on its tab. */
export function panelWords(id: PanelId): string {
  return words[id]();
}
