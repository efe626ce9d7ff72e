import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { terabytesOf, weighViews } from '../../tools/readers.mjs';
import { newsroom } from './article';

const room = newsroom();

it('what a million readers cost is as docs/hosting.md tells it', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const table = readFileSync(resolve(root, 'docs/hosting.md'), 'utf8');
  const told = (name: string): number[] =>
    (new RegExp(`^\\| ${name} .*`, 'm').exec(table)?.[0].match(/\d+(\.\d+)?/g) ?? []).map(Number);
  for (const [name, weight] of Object.entries(await weighViews(room.app.browser, resolve(root, 'dist')))) {
    const [kilobytes = 0, requests = 0, terabytes = 0] = told(name);
    expect(weight.bytes / 1000 / kilobytes, name).toBeGreaterThan(0.9);
    expect(weight.bytes / 1000 / kilobytes, name).toBeLessThan(1.1);
    expect(Math.abs(weight.requests - requests), name).toBeLessThanOrEqual(6);
    expect(terabytesOf(weight) / terabytes, name).toBeCloseTo(1, 0);
  }
});
