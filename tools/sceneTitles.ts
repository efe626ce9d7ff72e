import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SceneFigure } from '../src/embed/poster/sceneCard';
import { loadFigures } from './loadFigures';

const scene = /\/scenes\/[\w-]+\.json\?(?:title|card)$/;

/**
 * A scene asked for with `?title` is a module of its title alone: a list of scenes needs none of the files. With `?card` it is what a
 * poster says of it: title, finding with its number, theme, and the date of the facts.
 */
export function sceneTitles(): Plugin {
  let root = '';
  let figures: Promise<Record<string, SceneFigure>> | null = null;
  return {
    name: 'scene-titles',
    configResolved(config) {
      root = config.root;
    },
    load: {
      filter: { id: scene },
      async handler(id) {
        const [file = '', part] = id.split('?');
        this.addWatchFile(file);
        const { id: sceneId, title, finding, theme } = JSON.parse(readFileSync(file, 'utf8'));
        if (part === 'title')
          return { code: `export const title = ${JSON.stringify(title)};`, moduleType: 'js' };
        const { date } = JSON.parse(readFileSync(join(root, 'src/facts/rows/release.json'), 'utf8'));
        figures ??= loadFigures(root);
        const figure = (await figures)[sceneId] ?? null;
        const card = { title, finding, figure, theme, factsDate: date };
        return { code: `export const card = ${JSON.stringify(card)};`, moduleType: 'js' };
      },
    },
  };
}
