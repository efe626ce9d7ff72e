import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const react = ['react', 'react-dom', 'react/jsx-runtime'];
const widgets = ['react-aria-components', '@visx/', '@lingui/core', '@fontsource-variable/'];

/** What is pure: every room above may read it where it is written. */
const pure = ['shared', 'locales', 'facts', 'scene', 'model'];
const shells = [...pure, 'store', 'world', 'kit', 'sizes', 'panels'];

/** Room → rooms and packages whose values it may import. Types may also come from any room further up. */
const table: Record<string, { rooms: string[]; packages: string[] }> = {
  shared: { rooms: [], packages: [] },
  locales: { rooms: ['shared'], packages: ['@lingui/'] },
  facts: { rooms: ['shared', 'locales'], packages: ['valibot'] },
  scene: { rooms: ['shared', 'locales', 'facts'], packages: ['valibot', 'fflate'] },
  model: { rooms: ['shared', 'locales', 'facts', 'scene'], packages: ['satellite.js'] },
  store: { rooms: ['shared', 'locales', 'facts', 'scene', 'model'], packages: ['zustand', 'zundo', 'react'] },
  render: { rooms: ['shared'], packages: ['three', 'earcut'] },
  kit: { rooms: [...pure, 'store'], packages: [...react, ...widgets] },
  world: {
    rooms: [...pure, 'store', 'kit', 'render'],
    packages: [
      ...react,
      'three',
      '@react-three/',
      'd3-geo',
      'topojson-client',
      'world-atlas',
      'meshoptimizer',
    ],
  },
  // Draws with `render` and reads models by `world` until it is a scene of react-three-fiber and drei.
  sizes: {
    rooms: [...pure, 'store', 'kit', 'render', 'world'],
    packages: [...react, ...widgets, 'three', '@react-three/'],
  },
  panels: {
    rooms: [...pure, 'store', 'kit', 'sizes'],
    packages: [...react, ...widgets],
  },
  explore: { rooms: shells, packages: [...react, ...widgets] },
  present: { rooms: shells, packages: [...react, ...widgets] },
  embed: { rooms: shells, packages: [...react, ...widgets, 'valibot'] },
};
const order = Object.keys(table);

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const all = walk(src);
const code = all.filter((path) => /\.tsx?$/.test(path));

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(
    /^\s*(?:import|export)\s*(type\s+)?(?:[^'";]*?\sfrom\s*)?["']([^"']+)["']/gm,
  )) {
    found.push({ from: match[2] ?? '', typeOnly: match[1] !== undefined });
  }
  for (const match of text.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g))
    found.push({ from: match[1] ?? '', typeOnly: false });
  return found;
}

const roomOf = (path: string): string => relative(src, path).split('/')[0] ?? '';

function offence(path: string, { from, typeOnly }: Import): string | null {
  const room = roomOf(path);
  const rule = table[room];
  // The files beside the rooms put them together; a room that the table does not know has no leave to import.
  if (dirname(path) === src) return null;
  if (!rule) return `${relative(root, path)} is in no room of the table`;
  const where = `${relative(root, path)} imports ${from}`;
  if (from.startsWith('.')) {
    const target = resolve(dirname(path), from);
    if (!target.startsWith(src)) return room === 'scene' || from.includes('/scenes/') ? null : where;
    const other = roomOf(target);
    if (other === room || rule.rooms.includes(other)) return null;
    return typeOnly && order.slice(0, order.indexOf(room)).includes(other) && room !== 'render'
      ? null
      : where;
  }
  const allowed = rule.packages.some(
    (name) => from === name || from.startsWith(name.endsWith('/') ? name : `${name}/`),
  );
  return allowed || (typeOnly && (from === 'geojson' || from === 'topojson-specification')) ? null : where;
}

describe('the house', () => {
  it('is walked, not passed over', () => {
    expect(code.length).toBeGreaterThan(60);
    for (const room of Object.keys(table))
      expect(
        code.some((path) => roomOf(path) === room),
        room,
      ).toBe(true);
  });

  it.each([
    [`import { a } from '../world/frame';`, false],
    [`import a from "../world/frame";`, false],
    [`import '../world/frame';`, false],
    [`import {\n  a,\n  b,\n} from '../world/frame';`, false],
    [`export { a } from '../world/frame';`, false],
    [`export * from "../world/frame";`, false],
    [`const a = await import("../world/frame");`, false],
    [`const a = lazy(() => import(\n  '../world/frame'\n));`, false],
    [`import type { A } from '../world/frame';`, true],
  ])('sees %s', (text, typeOnly) => {
    expect(importsOf(text)).toEqual([{ from: '../world/frame', typeOnly }]);
    const told = ['store/store.ts', 'nowhere/else.ts'].map((path) =>
      offence(join(src, path), { from: '../world/frame', typeOnly }),
    );
    expect(told).toEqual([
      'src/store/store.ts imports ../world/frame',
      'src/nowhere/else.ts is in no room of the table',
    ]);
  });

  it('imports in one direction', () => {
    const offences = code.flatMap((path) =>
      importsOf(readFileSync(path, 'utf8')).map((entry) => offence(path, entry)),
    );
    expect(offences.filter((line) => line !== null)).toEqual([]);
  });

  it('keeps files at 400 lines, folders at 25 files and at three deep', () => {
    const long = code.filter((path) => readFileSync(path, 'utf8').split('\n').length > 401);
    const deep = all.filter((path) => relative(src, path).split('/').length > 4);
    expect([...long, ...deep].map((path) => relative(root, path))).toEqual([]);
    const sizes = new Map<string, number>();
    for (const path of all) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
    const full = [...sizes].filter(([folder, count]) => count > 25 && !folder.endsWith('locales/catalogues'));
    expect(full.map(([folder, count]) => `${relative(root, folder)}: ${count}`)).toEqual([]);
  });

  it('has no two paths that differ by case or ending alone', () => {
    const seen = new Map<string, string>();
    const twice = all.filter((path) => {
      const key = path.toLowerCase().replace(/\.tsx?$/, '');
      const before = seen.get(key);
      seen.set(key, path);
      return before !== undefined;
    });
    expect(twice.map((path) => relative(root, path))).toEqual([]);
  });

  it('passes no name on: whoever uses one imports it from where it is written', () => {
    const passing = code.filter((path) => /^export [^=;]*?\bfrom\s*['"]/m.test(readFileSync(path, 'utf8')));
    expect(passing.map((path) => relative(root, path))).toEqual([]);
  });

  it('has no file without a subject', () => {
    const vague = code.filter((path) => /(utils?|helpers?|common|manager|index)\.tsx?$/i.test(path));
    expect(vague.map((path) => relative(root, path))).toEqual([]);
  });

  it('writes state in the actions alone', () => {
    const writers = code.filter((path) =>
      /\b(?:documentStore|liveStore)\.setState\(/.test(readFileSync(path, 'utf8')),
    );
    expect(writers.every((path) => /store\/actions/.test(path))).toBe(true);
    expect(writers.length).toBeGreaterThan(0);
  });

  it('draws with its own materials: the build leaves out the texts of those of three', () => {
    const builtIn =
      /\b(?:Mesh|Line|Points|Sprite)(?:Basic|Lambert|Phong|Standard|Physical|Toon|Normal|Matcap|Depth|Distance|Dashed)?Material\b/;
    const users = code.filter((path) => builtIn.test(readFileSync(path, 'utf8')));
    expect(users.map((path) => relative(root, path))).toEqual([]);
  });

  it('keeps pasted shader strings and globals of three untouched', () => {
    const render = code.filter((path) => roomOf(path) === 'render');
    const pasted = render.filter((path) => /ShaderChunk|gl_Position/.test(readFileSync(path, 'utf8')));
    expect(pasted.map((path) => relative(root, path))).toEqual([]);
  });
});
