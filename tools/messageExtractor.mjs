import { messagesIn } from './messagesIn.mjs';

/** Finds the messages in code for `lingui extract`. */
export const codeExtractor = {
  match: (fileName) => /\.tsx?$/.test(fileName),
  async extract(fileName, code, onMessageExtracted) {
    if (!code.includes('/i18n')) return;
    // Lingui reads its settings as CommonJS, which has no static import of Vite.
    const { parseSync } = await import('vite');
    const { program, errors } = parseSync(fileName, code);
    if (errors.length > 0) throw new SyntaxError(`${fileName}: ${errors[0].message}`);
    for (const { mark, text, given } of messagesIn(program)) {
      if (text !== null) onMessageExtracted({ id: text, placeholders: {}, origin: [fileName, 1] });
      else if (mark === 'msg' || given[0]?.type === 'TemplateLiteral') {
        const found = code.slice(given[0]?.start, given[0]?.end);
        throw new SyntaxError(
          `${fileName}: ${mark}(${found}) must hold the English itself: words are extracted from the code`,
        );
      }
    }
  },
};

/** Keys of the facts whose texts are words of the atlas, and not of those whom they are about. */
const words = ['label', 'note', 'quantity', 'summary', 'text'];

/**
 * The files of the facts whose texts are said in the reader's language: each row's words, and its name where that is made of
 * words. What is not listed stays as it was written, and is marked so on screen (src/kit/facts/FactText.tsx).
 */
const factsFiles = {
  companies: [...words, 'name'],
  constants: [...words],
  deals: [...words, 'name'],
  designs: [...words, 'name'],
  filings: ['note'],
  gridFactors: [...words, 'name'],
  laterConstants: [...words],
  launchVehicles: [...words],
  programmes: [...words],
  siteDetails: [...words],
  sites: [...words],
};

const factsFile = new RegExp(`/(${Object.keys(factsFiles).join('|')})\\.json$`);

/** Every text under one of some keys of data, at any depth. */
function* textsOf(value, keys) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') yield* textsOf(inner, keys);
    else if (keys.includes(key)) yield inner;
  }
}

/** Words of the facts, for `lingui extract`: English is the key there too, so a fact's text is said by `t`. */
export const factsExtractor = {
  match: (fileName) => factsFile.test(fileName),
  extract(fileName, text, onMessageExtracted) {
    const keys = factsFiles[factsFile.exec(fileName)[1]];
    for (const id of textsOf(JSON.parse(text), keys))
      onMessageExtracted({ id, placeholders: {}, origin: [fileName, 1] });
  },
};
