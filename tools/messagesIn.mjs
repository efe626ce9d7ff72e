const ofLocales = /(^|\/)i18n(\.ts)?$/;

/** Every node of an ESTree program, once. */
export function* nodesOf(node) {
  yield node;
  for (const key in node) {
    const value = node[key];
    for (const child of Array.isArray(value) ? value : [value]) if (child?.type) yield* nodesOf(child);
  }
}

/** `t` and `msg` of src/locales/i18n by the names under which a program has them. */
function namesIn(program) {
  const imports = program.body.filter(
    ({ type, source }) => type === 'ImportDeclaration' && ofLocales.test(source.value),
  );
  const marks = imports.flatMap(({ specifiers }) =>
    specifiers.filter(({ imported }) => imported?.name === 't' || imported?.name === 'msg'),
  );
  return new Map(marks.map(({ local, imported }) => [local.name, imported.name]));
}

/** A text written out in the code; null where it is put together or is no text. */
function literalOf(node) {
  if (node?.type === 'TemplateLiteral') return node.quasis.length > 1 ? null : node.quasis[0].value.cooked;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** What a program says by `t` and `msg`: each call with its English, null where that is a value of the code. */
export function messagesIn(program) {
  const names = namesIn(program);
  if (names.size === 0) return [];
  return [...nodesOf(program)].flatMap(({ type, callee, arguments: given }) => {
    const mark = type === 'CallExpression' ? names.get(callee.name) : undefined;
    return mark ? [{ mark, text: literalOf(given[0]), given }] : [];
  });
}
