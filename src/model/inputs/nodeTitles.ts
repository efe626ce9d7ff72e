import type { LocalizedText } from '../../scene/types';
import titles from './nodeTitles.json';

const known: Readonly<Record<string, LocalizedText>> = titles;

/** What a scene calls nodes of a design of the facts, or under a preset; `name` where there are no words for it. */
export const titleOfNodes = (designOrPreset: string, name = designOrPreset): LocalizedText =>
  known[designOrPreset] ?? { en: name };
