import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const ofLocales = /(^|\/)i18n$/;

/** Every node of an ESTree program, once. */
function* nodesOf(node) {
  yield node;
  for (const key in node) {
    const value = node[key];
    for (const child of Array.isArray(value) ? value : [value]) if (child?.type) yield* nodesOf(child);
  }
}

/** Names under which a program has `t` and `msg` of src/locales/i18n. */
function namesIn(program) {
  const imports = program.body.filter(
    ({ type, source }) => type === 'ImportDeclaration' && ofLocales.test(source.value.replace(/\.ts$/, '')),
  );
  const marks = imports.flatMap(({ specifiers }) =>
    specifiers.filter(({ imported }) => imported?.name === 't' || imported?.name === 'msg'),
  );
  return new Set(marks.map(({ local }) => local.name));
}

const literalOf = (node) =>
  node?.type === 'Literal'
    ? node.value
    : node?.type === 'TemplateLiteral'
      ? node.quasis[0].value.cooked
      : null;

/**
 * Puts beside each English message with placeholders or choices what Lingui's compiler makes of it, as the third argument of
 * `t` and `msg`. So English needs no catalogue, and no page a parser.
 */
export function compileMessages() {
  return {
    name: 'groundtrack:compile-messages',
    transform(code, id) {
      if (!/\.tsx?(\?|$)/.test(id) || !/\bi18n\b/.test(code) || !code.includes('{')) return null;
      const program = this.parse(code);
      const names = namesIn(program);
      if (names.size === 0) return null;
      const added = [...nodesOf(program)].flatMap(({ type, callee, arguments: given }) => {
        if (type !== 'CallExpression' || !names.has(callee.name)) return [];
        const text = literalOf(given[0]);
        if (typeof text !== 'string' || !text.includes('{')) return [];
        const english = JSON.stringify(compileMessageOrThrow(text));
        return { at: given.at(-1).end, text: given.length > 1 ? `, ${english}` : `, undefined, ${english}` };
      });
      // From the last to the first, so that places further up stay where the program has them.
      added.sort((a, b) => b.at - a.at);
      const compiled = added.reduce((all, { at, text }) => all.slice(0, at) + text + all.slice(at), code);
      return added.length === 0 ? null : { code: compiled, map: null };
    },
  };
}
