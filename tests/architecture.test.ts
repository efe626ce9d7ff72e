import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from './rooms';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

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

/** The files that a file of ours imports, types and workers included. */
function filesImported(path: string, files: ReadonlySet<string>): string[] {
  return importsOf(readFileSync(path, 'utf8')).flatMap(({ from }) => {
    const target = resolve(dirname(path), from.replace(/\?.*/, ''));
    const found = ['', '.ts', '.tsx', '.mjs']
      .map((ending) => target + ending)
      .find((each) => files.has(each));
    return from.startsWith('.') && found ? [found] : [];
  });
}

/** The first circle on a walk along the arrows, its files in order; null where there is none. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): string[] | null {
  const [way, done]: [string[], Set<string>] = [[], new Set()];
  const visit = (file: string): string[] | null => {
    if (way.includes(file)) return way.slice(way.indexOf(file));
    if (done.has(file)) return null;
    way.push(file);
    for (const next of arrows.get(file) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of arrows.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return null;
}

/** The first word of a file's name, lower-case: `campus` of `campusMesh.ts`, `tle` of `TLEReader.ts`. */
const firstWord = (name: string): string =>
  (/^(?:[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+)/.exec(name)?.[0] ?? name).toLowerCase();

/** Words that begin the names of functions that are alike, not the names of one family. */
const verbs = ['read', 'use'];

/** Families of three or more that are not the subject of their folder: a folder not yet made. */
function familiesIn(paths: readonly string[]): string[] {
  const families = new Map<string, Set<string>>();
  for (const path of paths) {
    const folders = relative(src, dirname(path)).split('/');
    const name = basename(path).split('.')[0] ?? '';
    const word = firstWord(name);
    // `tile` in `tiles`, `select` in `selection`: the same subject.
    if (verbs.includes(word) || folders.some((folder) => folder.slice(0, 4) === word.slice(0, 4))) continue;
    const key = `${relative(root, dirname(path))}/${word}*`;
    // A component, its styles and its shaders are one.
    families.set(key, (families.get(key) ?? new Set()).add(name.toLowerCase()));
  }
  return [...families].filter(([, names]) => names.size >= 3).map(([key]) => key);
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

/** Made by `npm run facts`, a file for each site: the caps are for what somebody reads. */
const outlines = join(src, 'facts/rows/outlines');

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
    const full = [...sizes].filter(([folder, count]) => count > 25 && folder !== outlines);
    expect(full.map(([folder, count]) => `${relative(root, folder)}: ${count}`)).toEqual([]);
  });

  it('has no circle in src, tools or tests, types included', () => {
    const arrows = (pairs: Record<string, string[]>) => new Map(Object.entries(pairs));
    expect(circleIn(arrows({ a: ['b', 'c'], b: ['c'], c: ['d'], d: [] }))).toBeNull();
    expect(circleIn(arrows({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] }))).toEqual(['b', 'd']);
    const files = new Set(
      ['src', 'tools', 'tests']
        .flatMap((folder) => walk(join(root, folder)))
        .filter((path) => /\.(tsx?|mjs)$/.test(path)),
    );
    const found = new Map([...files].map((path) => [path, filesImported(path, files)]));
    expect([...found.values()].flat().length).toBeGreaterThan(2_000);
    expect(circleIn(found)?.map((path) => relative(root, path)) ?? []).toEqual([]);
  });

  it('has a folder for each family of three files that is not the subject of its folder', () => {
    const made = ['tile', 'tileTree', 'TileStock', 'wave', 'waveForm', 'waveForm.vert', 'useTile'];
    const paths = (folder: string) => made.map((name) => join(src, folder, `${name}.ts`));
    expect(familiesIn(paths('world/tiles'))).toEqual([]);
    expect(familiesIn(paths('world/earth'))).toEqual(['src/world/earth/tile*']);
    expect(familiesIn(all.filter((path) => dirname(path) !== outlines))).toEqual([]);
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

  it('gives no exported name to two things', () => {
    // A component and what it shows.
    const allowed = ['Campus', 'Quantity'];
    const found = new Map<string, string>();
    const twice = code.flatMap((path) => {
      const names = readFileSync(path, 'utf8').matchAll(
        /^export (?:async |abstract )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm,
      );
      return [...new Set([...names].map(([, name]) => name ?? ''))].flatMap((name) => {
        const before = found.get(name);
        found.set(name, relative(root, path));
        return before && !allowed.includes(name) ? [`${name}: ${before}, ${relative(root, path)}`] : [];
      });
    });
    expect(twice).toEqual([]);
    expect(found.size).toBeGreaterThan(1000);
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
    // The comparison of sizes brings the texts along (src/sizes/space/threeShaders.ts).
    const users = code.filter((path) => roomOf(path) !== 'sizes' && builtIn.test(readFileSync(path, 'utf8')));
    expect(users.map((path) => relative(root, path))).toEqual([]);
  });

  it('keeps pasted shader strings and globals of three untouched', () => {
    const render = code.filter((path) => roomOf(path) === 'render');
    const pasted = render.filter((path) => /ShaderChunk|gl_Position/.test(readFileSync(path, 'utf8')));
    expect(pasted.map((path) => relative(root, path))).toEqual([]);
  });
});
