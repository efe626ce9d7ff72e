import type { Plugin } from 'vite';
import { nodesOf } from './messagesIn.mjs';

/** Makers of `src/scene/schema/fields.ts` that take a description last, and valibot's own. */
const makers = /^(angle|description|flag|id|localized|number|oneOf|time|whole)$/;

/** The code of a schema without what its fields mean. `program` is its syntax tree. */
export function undescribed(code: string, program: object): string {
  const texts = [...nodesOf(program)].flatMap(({ type, callee, arguments: given }) => {
    const last = given?.at(-1);
    const describes = type === 'CallExpression' && makers.test(callee.name ?? callee.property?.name);
    return describes && typeof last?.value === 'string' ? [last] : [];
  });
  texts.sort((a, b) => b.start - a.start);
  return texts.reduce((all, { start, end }) => `${all.slice(0, start)}''${all.slice(end)}`, code);
}

/** Leaves out of the build what the fields of a scene mean: scene.schema.json tells it, which is made from the source. */
export function leaveOutDescriptions(): Plugin {
  return {
    name: 'groundtrack:leave-out-descriptions',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/scene\/schema\/\w+Schema\.ts$/ },
      handler(code) {
        return { code: undescribed(code, this.parse(code)), map: null };
      },
    },
  };
}
