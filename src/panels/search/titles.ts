import { language, t, type UiLanguage } from '../../locales/i18n';
import type { PanelId } from '../../scene/types';

/** Each scene's own title, so that a list needs none of the files; a test holds the two equal. */
const titles: Record<string, Record<UiLanguage, string>> = {
  overview: {
    en: 'AI compute, on the ground and in orbit',
    fr: 'Le calcul de l’IA, au sol et en orbite',
    de: 'KI-Rechenleistung am Boden und im Orbit',
    zh: '地面与轨道上的 AI 算力',
  },
  'colossus-1': {
    en: 'Colossus 1, Memphis',
    fr: 'Colossus 1, Memphis',
    de: 'Colossus 1, Memphis',
    zh: 'Colossus 1，孟菲斯',
  },
  'texas-new-york': {
    en: 'Texas and New York',
    fr: 'Texas et New York',
    de: 'Texas und New York',
    zh: '得克萨斯与纽约',
  },
  'same-megawatts': {
    en: 'The same megawatts, in orbit',
    fr: 'Les mêmes mégawatts, en orbite',
    de: 'Dieselben Megawatt, im Orbit',
    zh: '同样的兆瓦，放到轨道上',
  },
  'gigawatts-in-orbit': {
    en: 'Gigawatts in orbit',
    fr: 'Des gigawatts en orbite',
    de: 'Gigawatt im Orbit',
    zh: '轨道上的吉瓦',
  },
  'million-satellites': {
    en: 'A million satellites',
    fr: 'Un million de satellites',
    de: 'Eine Million Satelliten',
    zh: '一百万颗卫星',
  },
  commitments: {
    en: 'What has been promised',
    fr: 'Ce qui est promis',
    de: 'Was zugesagt ist',
    zh: '已作出的承诺',
  },
  terafab: {
    en: 'Terafab, Grimes County',
    fr: 'Terafab, comté de Grimes',
    de: 'Terafab, Grimes County',
    zh: 'Terafab，格赖姆斯县',
  },
};

/** Ids of the scenes on offer, in order, with their own titles in the active language. */
export function galleryEntries(): { id: string; title: string }[] {
  return Object.entries(titles).map(([id, title]) => ({ id, title: title[language()] }));
}

const words: Record<PanelId, () => string> = {
  capacity: () => t('Capacity'),
  power: () => t('Power'),
  scenario: () => t('Scenario'),
  compare: () => t('Compare'),
  site: () => t('Site'),
  sources: () => t('Sources'),
  commitments: () => t('Deals'),
};

/** The panels, in the order of their tabs. */
export const panelIds = Object.keys(words) as PanelId[];

/** Title of a panel on its tab. */
export function panelWords(id: PanelId): string {
  return words[id]();
}
