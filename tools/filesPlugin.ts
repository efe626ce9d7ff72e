import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What `files.json` says of a build. */
export interface BuiltFiles {
  /** The script and the styles that the page itself asks for. */
  entry: string;
  styles: string[];
  /** All that the app can ask for later: path from the app's place, and bytes. */
  files: [path: string, bytes: number][];
}

/** Folders that the app loads from while it runs; pages, stills and tables for hosts are not the app's. */
const FOLDERS = ['assets', 'geo', 'models', 'textures'];

function filesUnder(folder: string, path: string): [string, number][] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): [string, number][] => {
      const at = `${path}/${entry.name}`;
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
  return { entry, styles, files: FOLDERS.flatMap((path) => filesUnder(folder, path)) };
}

/** Lays `files.json` beside the app: by it the app is taken along, as one HTML file or for where there is no network. */
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
        writeFileSync(join(out, 'files.json'), `${JSON.stringify(builtFiles(out))}\n`);
      },
    },
  };
}
