import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyScene } from '../src/scene/defaults';
import { distFiles } from '../tools/distPlugin';
import { table } from './rooms';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...rooms.map((room) => `src/${room}/README.md`),
];

/** Paths that a page names: in code marks or as a link. A word in CAPITALS within one stands for a name of the reader's own. */
function pathsIn(page: string): string[] {
  const text = read(page);
  const marked = [...text.matchAll(/(?<=[\s`(|])(?:src|tests|tools|docs|scenes|public)\/[\w./-]*\w/g)].map(
    ([path]) => path,
  );
  const linked = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path]) =>
    join(dirname(page), path ?? ''),
  );
  return [...new Set([...marked, ...linked])].filter(
    (path) => !/[A-Z]{3}/.test(path.replaceAll(/\w+\.md/g, '')),
  );
}

/** Source files that a page names by the end of their path alone. */
const namesIn = (page: string): string[] =>
  [...read(page).matchAll(/`([\w./-]+\.(?:tsx?|glsl|mjs))`/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !/[A-Z]{3}/.test(name));

const sources = ['src', 'tests', 'tools'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`),
);

describe.each(pages)('%s', (page) => {
  it('names only files and folders that are there', () => {
    expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only source files that are there', () => {
    expect(namesIn(page).filter((name) => !sources.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
  });

  it('names only commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/\bnpm (?:run\s+)?([a-z]+)/g)].map(([, name]) => name ?? '');
    const own = ['ci', 'install', 'i'];
    expect(named.filter((name) => !(name in scripts) && !own.includes(name))).toEqual([]);
  });
});

it('reads pages that name paths', () => {
  expect(pages.flatMap(pathsIn).length).toBeGreaterThan(60);
  expect(pages.flatMap(namesIn).length).toBeGreaterThan(60);
});

describe.each(rooms)('the page of %s', (room) => {
  const text = read(`src/${room}/README.md`);

  it('is read in a minute', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(26);
  });

  it('says what the room may import', () => {
    const told = /May import: ([^.]*)\./.exec(text)?.[1]?.split(', ') ?? [];
    expect(told.sort()).toEqual(
      [...(table[room]?.rooms ?? [])].sort().concat(table[room]?.rooms.length ? [] : ['nothing']),
    );
  });

  it('names each folder of the room', () => {
    const folders = readdirSync(join(root, 'src', room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
  });
});

it('has every layer of a scene in the table: what it draws, and whether it is on where a file does not say', () => {
  const schema = JSON.parse(distFiles(join(root, 'scenes'), './')['scene.schema.json'] ?? '');
  const layers: Record<string, { description: string }> = schema.properties.layers.properties;
  const section = /^## Layers\n([\s\S]*?)^## /m.exec(read('docs/scenes.md'))?.[1] ?? '';
  const told = [...section.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| ([^|]+?) +\|$/gm)].map(
    ([, ...cells]) => cells,
  );
  expect(told).toEqual(
    Object.entries(emptyScene.layers).map(([id, on]) => [id, String(on), layers[id]?.description]),
  );
});
