import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../scenes/openPage';

const root = resolve(import.meta.dirname, '../..');
let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

/** Packages whose values our code imports, as it is written. */
function importedPackages(): string[] {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const names = paths
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(root, 'src', path), 'utf8');
      return [
        ...text.matchAll(
          /(?:^import (?!type )[^'";]*?|\bimport\(|^@import )["']((?:@[\w-]+\/)?[a-z][\w.-]*)[\w./?-]*["']/gm,
        ),
      ].map(([, name]) => name ?? '');
    });
  return [...new Set(names)].sort();
}

it('licenses.txt has every package that our code imports, and what those bring', async () => {
  const answer = await fetch(`http://localhost:${app.port}/licenses.txt`);
  expect(answer.status).toBe(200);
  const [own = '', ...parts] = (await answer.text()).split(`${'-'.repeat(80)}\n`);
  expect(own).toContain('MIT License');
  const told = new Map(parts.map((part) => [/^(\S+) /.exec(part)?.[1] ?? '', part]));
  const imported = importedPackages();
  expect(imported.length).toBeGreaterThan(15);
  expect(imported.filter((name) => !told.has(name))).toEqual([]);
  // Brought by React, React Aria, d3-scale and htmlparser2; and Vite's own lines.
  for (const name of ['scheduler', 'react-stately', 'd3-array', 'entities', 'vite'])
    expect(told.has(name), name).toBe(true);
  for (const name of ['vitest', 'typescript', 'sharp', 'playwright'])
    expect(told.has(name), name).toBe(false);
  for (const [name, part] of told) expect(part, name).toMatch(/copyright|licen[cs]ed? under/i);
});
