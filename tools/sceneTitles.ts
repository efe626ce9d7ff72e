import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const scene = /\/scenes\/[\w-]+\.json\?title$/;

/** A scene asked for with `?title` is a module of its title alone: a list of scenes needs none of the files. */
export function sceneTitles(): Plugin {
  return {
    name: 'scene-titles',
    load: {
      filter: { id: scene },
      handler(id) {
        const file = id.replace(/\?title$/, '');
        this.addWatchFile(file);
        const { title } = JSON.parse(readFileSync(file, 'utf8'));
        return { code: `export const title = ${JSON.stringify(title)};`, moduleType: 'js' };
      },
    },
  };
}
