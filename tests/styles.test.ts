import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
/** They arrange what panels and the world have made. */
const shells = ['explore', 'present', 'embed'];

function stylesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return stylesIn(path);
    return name.endsWith('.css') ? [path] : [];
  });
}

/** Classes that a stylesheet styles wherever they stand. */
function ownClasses(css: string): string[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
  const selectors = [...rules].flatMap(([, selector]) => (selector ?? '').split(','));
  return selectors.flatMap((selector) => /^\.([a-z][\w-]*)$/.exec(selector.trim())?.[1] ?? []);
}

it('a class means one thing: no two rooms style it', () => {
  const rooms = new Map<string, Set<string>>();
  for (const path of stylesIn(src)) {
    const room = relative(src, path).split('/')[0] as string;
    if (shells.includes(room)) continue;
    for (const name of ownClasses(readFileSync(path, 'utf8')))
      rooms.set(name, (rooms.get(name) ?? new Set()).add(room));
  }
  expect(rooms.size).toBeGreaterThan(150);
  const shared = [...rooms].filter(([, found]) => found.size > 1).map(([name]) => name);
  expect(shared).toEqual([]);
});
