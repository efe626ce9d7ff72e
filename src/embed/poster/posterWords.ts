import type { LocalizedText } from '../../scene/types';

/** What a poster says itself, in all languages at once: the catalogues weigh several times the whole poster. */
export const posterWords = {
  explore: {
    en: 'Explore in 3D',
    fr: 'Explorer en 3D',
    de: 'In 3D erkunden',
    zh: '以 3D 方式查看',
  },
  loading: {
    en: 'Loading the globe …',
    fr: 'Chargement du globe…',
    de: 'Der Globus wird geladen …',
    zh: '正在加载地球…',
  },
  failed: {
    en: 'The globe could not be loaded. Try again.',
    fr: 'Le globe n’a pas pu être chargé. Réessayez.',
    de: 'Der Globus konnte nicht geladen werden. Bitte noch einmal versuchen.',
    zh: '无法加载地球。请重试。',
  },
  credit: {
    en: 'Groundtrack · site data largely Epoch AI, CC BY 4.0 · facts of {date}',
    fr: 'Groundtrack · données des sites surtout d’Epoch AI, CC BY 4.0 · faits du {date}',
    de: 'Groundtrack · Standortdaten großteils Epoch AI, CC BY 4.0 · Fakten vom {date}',
    zh: 'Groundtrack · 站点数据主要来自 Epoch AI，CC BY 4.0 · 事实截至 {date}',
  },
  atlas: {
    en: 'Groundtrack: AI compute on the ground and in orbit',
    fr: 'Groundtrack : le calcul d’IA au sol et en orbite',
    de: 'Groundtrack: KI-Rechenleistung am Boden und im Orbit',
    zh: 'Groundtrack：地面与轨道上的 AI 算力',
  },
  elsewhere: {
    en: 'A scene from {host}',
    fr: 'Une scène de {host}',
    de: 'Eine Szene von {host}',
    zh: '来自 {host} 的场景',
  },
} as const satisfies Record<string, LocalizedText>;
