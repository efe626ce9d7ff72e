import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { messagesIn } from './messagesIn.mjs';

/**
 * Puts beside each English message with choices what Lingui's compiler makes of it, as the third argument of `t` and `msg`;
 * `{name}`s alone src/locales/i18n.ts finds by itself. So English needs no catalogue, and no page a parser.
 */
export function compileMessages() {
  return {
    name: 'groundtrack:compile-messages',
    transform(code, id) {
      if (!/\.tsx?(\?|$)/.test(id) || !/\bi18n\b/.test(code) || !code.includes('{')) return null;
      const added = messagesIn(this.parse(code)).flatMap(({ text, given }) => {
        if (!text?.includes('{')) return [];
        const compiled = compileMessageOrThrow(text);
        if (compiled.every((part) => typeof part === 'string' || part.length === 1)) return [];
        const english = JSON.stringify(compiled);
        return { at: given.at(-1).end, text: given.length > 1 ? `, ${english}` : `, undefined, ${english}` };
      });
      // From the last to the first, so that places further up stay where the program has them.
      added.sort((a, b) => b.at - a.at);
      const compiled = added.reduce((all, { at, text }) => all.slice(0, at) + text + all.slice(at), code);
      return added.length === 0 ? null : { code: compiled, map: null };
    },
  };
}
