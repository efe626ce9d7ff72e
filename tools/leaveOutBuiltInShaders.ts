import type { Plugin } from 'vite';

/** Chunks that the renderer itself asks for, whatever the material. */
const kept = new Set([
  'tonemapping_pars_fragment',
  'colorspace_pars_fragment',
  'colorspace_fragment',
  'common',
]);

/** Fewer than this found means that three's file has changed its form. */
const EXPECTED_AT_LEAST = 80;

/**
 * Leaves the GLSL of three's own materials out of the build: some 24 kB gzip of text that no bundler can shake off,
 * since the renderer keeps it in one table. Groundtrack draws with its own materials alone (src/render), and
 * `tests/architecture.test.ts` fails where src uses one of three's. Fails the build when three's file looks different.
 */
export function leaveOutBuiltInShaders(): Plugin {
  return {
    name: 'groundtrack:leave-out-built-in-shaders',
    apply: 'build',
    transform(code, id) {
      if (!/three[/\\]build[/\\]three\.module\.js/.test(id)) return null;
      let emptied = 0;
      const lean = code.replace(
        /^(const|var|let) (\w+) = "(?:[^"\\\n]|\\.)*";$/gm,
        (whole, keyword, name) => {
          if (kept.has(name) || whole.length < 80) return whole;
          emptied += 1;
          return `${keyword} ${name} = "";`;
        },
      );
      if (emptied < EXPECTED_AT_LEAST) {
        this.error(
          `three.module.js has changed: ${emptied} shader texts found, ${EXPECTED_AT_LEAST} expected.`,
        );
      }
      return { code: lean, map: null };
    },
  };
}
