import { formatter } from '@lingui/format-po';
import { languageCodes, sourceLanguage } from './src/locales/languages';
import { codeExtractor, factsExtractor } from './tools/messageExtractor.mjs';

export default {
  sourceLocale: sourceLanguage,
  locales: languageCodes,
  catalogs: [{ path: 'src/locales/{locale}', include: ['src'] }],
  orderBy: 'messageId',
  // English is the key of every message. Without numbers of lines a catalogue stays as it is while code moves.
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false }),
  extractors: [codeExtractor, factsExtractor],
};
