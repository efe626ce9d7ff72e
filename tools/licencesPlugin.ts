import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** A package that is part of what is served. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX, as its package.json says. */
  licence: string;
  /** Who made it, as its package.json says; empty where that is silent. */
  author: string;
  /** The licence file, and notices where the package has some; empty where it has none. */
  text: string;
}

const packageFolder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Folders of the packages that modules are from, each once. Vite's own helpers are of the package `vite`. */
export function packageFolders(moduleIds: Iterable<string>, root: string): string[] {
  const found = new Set<string>();
  for (const id of moduleIds) {
    const folder = id.startsWith('\0vite/') ? join(root, 'node_modules/vite') : packageFolder.exec(id)?.[1];
    if (folder) found.add(folder);
  }
  return [...found];
}

/** What a tool bundles in its turn is no part of what it puts into a page. */
const ofOthers = /^#+ Licenses of bundled dependencies[\s\S]*/m;

/** What a package's folder says of its licence. */
export function bundledPackage(folder: string): BundledPackage {
  const {
    name,
    version,
    license,
    author = '',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(ofOthers, '').trim());
  const by = typeof author === 'string' ? author : (author.name ?? '');
  return { name, version, licence: license ?? '', author: by, text: texts.join('\n\n') };
}

const rule = '-'.repeat(80);

/** The terms of MIT, which the app itself is under, for a package that names them and has no file of its own. */
const mitTerms = (own: string, author: string): string =>
  `Copyright (c) ${author}\n\n${own.slice(own.indexOf('Permission is hereby granted')).trim()}`;

/** The terms of a package. Throws where it neither has them nor names those of MIT. */
function termsOf({ name, version, licence, author, text }: BundledPackage, own: string): string {
  if (text !== '') return text;
  if (licence === 'MIT' && author !== '') return mitTerms(own, author);
  throw new Error(`${name} ${version} is bundled and has no licence text`);
}

/**
 * The text of licenses.txt. Packages by name, then version. Throws where one has no terms.
 * @param own licence of the app itself, MIT.
 */
export function licencesText(own: string, packages: readonly BundledPackage[]): string {
  const sorted = [...packages].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const parts = sorted.map(
    (each) => `${rule}\n${each.name} ${each.version} (${each.licence})\n\n${termsOf(each, own)}\n`,
  );
  const head =
    'Groundtrack, and below the packages that are part of its code, styles and fonts. Data, pictures and models: credits.json.';
  return [`${head}\n\n${own.trim()}\n`, ...parts].join('\n');
}

/** Modules that something of is left of in a bundle; styles and the fonts they bring leave no code. */
function modulesOf(bundle: Rolldown.OutputBundle, all: Iterable<string>): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const code = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  );
  return [...code, ...[...all].filter((id) => /\.css(\?|$)/.test(id))];
}

/**
 * Lays licenses.txt beside the page: name, version and licence of every package that is bundled, those of the workers included.
 * `app` and `worker` are for the plugins of each, and share what they find.
 */
export function licencesPlugin(): { app: () => Plugin; worker: () => Plugin } {
  const seen = new Set<string>();
  let root = '';
  const gather = (name: string, finish: (emit: (source: string) => void) => void): Plugin => ({
    name,
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const id of modulesOf(bundle, this.getModuleIds())) seen.add(id);
        finish((source) => this.emitFile({ type: 'asset', fileName: 'licenses.txt', source }));
      },
    },
  });
  return {
    worker: () => gather('groundtrack-licences-of-workers', () => {}),
    app: () =>
      gather('groundtrack-licences', (emit) => {
        const folders = packageFolders(seen, root).filter((folder) =>
          existsSync(join(folder, 'package.json')),
        );
        emit(licencesText(readFileSync(join(root, 'LICENSE'), 'utf8'), folders.map(bundledPackage)));
      }),
  };
}
