import type { Language, LocalizedText } from './types';

/** The text in a language, or in English where that is missing. */
export const localize = (text: LocalizedText, language: Language): string => text[language] ?? text.en;
