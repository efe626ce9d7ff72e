import { transformAsync } from '@babel/core';
import extractMessages from '@lingui/babel-plugin-extract-messages';

const ofLocales = /(^|\/)i18n$/;

/** Turns calls of `t` and `msg` of src/locales/i18n into the `i18n._` that Lingui's own plugin looks for. */
const asLingui = ({ types }) => ({
  visitor: {
    CallExpression(path) {
      const { callee, arguments: given } = path.node;
      if (!types.isIdentifier(callee)) return;
      const { node, parent } = path.scope.getBinding(callee.name)?.path ?? {};
      if (!types.isImportDeclaration(parent) || !ofLocales.test(parent.source.value)) return;
      const { name } = node.imported;
      if (name !== 't' && name !== 'msg') return;
      if (name === 'msg' && !types.isStringLiteral(given[0]))
        throw path.buildCodeFrameError(
          'msg takes the English text itself: words are extracted from the code',
        );
      path.node.callee = types.memberExpression(types.identifier('i18n'), types.identifier('_'));
    },
  },
});

/** Finds the messages in code for `lingui extract`. */
export const codeExtractor = {
  match: (fileName) => /\.tsx?$/.test(fileName),
  async extract(fileName, code, onMessageExtracted) {
    if (!code.includes('/i18n')) return;
    await transformAsync(code, {
      code: false,
      babelrc: false,
      configFile: false,
      filename: fileName,
      parserOpts: { plugins: fileName.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
      plugins: [asLingui, [extractMessages, { onMessageExtracted }]],
    });
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
