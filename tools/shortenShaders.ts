import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const SHADER = /\.glsl\?raw$/;

/** A shader without comments, indentation and empty lines. Lines stay lines: directives end with them. */
export function shortened(glsl: string): string {
  return glsl
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .split('\n')
    .map((line) => line.replace(/\/\/.*/, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Leaves the words for people out of the shaders of the build, some kilobytes that no compression can take away. */
export function shortenShaders(): Plugin {
  return {
    name: 'groundtrack:shorten-shaders',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!SHADER.test(id)) return null;
      const glsl = await readFile(id.replace(/\?raw$/, ''), 'utf8');
      return `export default ${JSON.stringify(shortened(glsl))}`;
    },
  };
}
