import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { BuiltFiles } from '../src/export/builtFiles';

/** Folders that the app loads from while it runs; pages, stills and tables for hosts are not the app's. */
const FOLDERS = ['assets', 'geo', 'models', 'textures'];

/** Names itself: its own length is not known while it is written. */
const LIST = 'files.json';

function filesUnder(folder: string, path = ''): [string, number][] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): [string, number][] => {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(folder, at) : [[at, statSync(join(folder, at)).size]];
    });
}

/** The list of a built folder. */
export function builtFiles(folder: string): BuiltFiles {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page)?.[1] ?? '';
  const styles = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(
    ([, path]) => path as string,
  );
  const all = filesUnder(folder).filter(([path]) => path !== LIST);
  const isOfApp = ([path]: [string, number]) => FOLDERS.includes(path.split('/')[0] ?? '');
  return { entry, styles, files: all.filter(isOfApp), others: all.filter((file) => !isOfApp(file)) };
}

/** Lays `files.json` beside the app: by it the app is taken along, as one HTML file, for where there is no network, or to another server. */
export function filesPlugin(): Plugin {
  let out = '';
  return {
    name: 'groundtrack-files',
    apply: 'build',
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    writeBundle: {
      // Once all is written.
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(out, LIST), `${JSON.stringify(builtFiles(out))}\n`);
      },
    },
  };
}
