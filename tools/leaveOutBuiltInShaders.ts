import { ShaderChunk } from 'three';
import type { Plugin } from 'vite';
import { shortened } from './shortenShaders';

/** What the renderer itself puts before the shaders of a material of the app's own; it maps no tones. */
const kept = ['colorspace_pars_fragment'] as const;

const leanId = '\0three-shader-chunks';
/** A table that physical materials alone look up: 1.5 kB gzip. It comes by the same way as their texts. */
const lookupId = '\0three-lookup';

/**
 * Three by its single modules, so that what one room alone uses lies in that room's chunk, and without the GLSL of
 * its own materials: some 24 kB gzip of text that no bundler can shake off, since the renderer keeps it in one table. The
 * globe is drawn with materials of its own; `src/sizes`, which draws with three's, brings the texts and their table along
 * (`src/sizes/space/threeShaders.ts`). Fails the build when three's files look different.
 */
export function leaveOutBuiltInShaders(): Plugin {
  const found = new Set<string>();
  return {
    name: 'groundtrack:leave-out-built-in-shaders',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^three$/, replacement: 'three/src/Three.js' }] } }),
    resolveId(source, importer) {
      if (source === leanId) return leanId;
      if (!importer || !/three[/\\]src[/\\]/.test(importer)) return null;
      const id = /ShaderChunk\.js$/.test(source) ? leanId : /DFGLUTData\.js$/.test(source) ? lookupId : null;
      if (id) found.add(id);
      return id;
    },
    load(id) {
      if (id === lookupId)
        return `import { ShaderChunk } from '${leanId}'; export const getDFGLUT = () => ShaderChunk.getDFGLUT?.() ?? null;`;
      if (id !== leanId) return null;
      const lean = Object.fromEntries(kept.map((name) => [name, shortened(ShaderChunk[name])]));
      return `export const ShaderChunk = ${JSON.stringify(lean)};`;
    },
    buildEnd(error) {
      if (found.size < 2 && !error)
        this.error('three has changed: its table of shader texts, or the one beside it, was not found.');
    },
  };
}
