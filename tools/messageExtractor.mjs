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

/** Names and notes in the facts that the model says as its own words, for `lingui extract`. */
export const factsExtractor = {
  match: (fileName) => /\/(constants|gridFactors)\.json$/.test(fileName),
  extract(fileName, text, onMessageExtracted) {
    for (const row of Object.values(JSON.parse(text)))
      for (const id of [row.label, row.name, row.figure?.note])
        if (id) onMessageExtracted({ id, placeholders: {}, origin: [fileName, 1] });
  },
};
