import { expect, it } from 'vitest';
import { parsePath } from '../../src/scene/path';

it.each([
  ['site:colossus-1', { kind: 'site', id: 'colossus-1', hall: null, rack: null }],
  ['site:colossus-1/hall:0', { kind: 'site', id: 'colossus-1', hall: 0, rack: null }],
  ['site:colossus-1/hall:0/rack:117', { kind: 'site', id: 'colossus-1', hall: 0, rack: 117 }],
  ['node:ai1/1204', { kind: 'node', constellation: 'ai1', index: 1204 }],
  ['constellation:ai1', { kind: 'constellation', id: 'ai1' }],
])('reads %s', (path, parsed) => {
  expect(parsePath(path)).toEqual(parsed);
});

it.each([
  '',
  'site:',
  'colossus-1',
  'node:ai1',
  'node:ai1/-1',
  'node:ai1/1.5',
  'site:a/rack:1',
  'site:a ',
  'SITE:a',
  'deal:x',
])('refuses %j', (path) => expect(parsePath(path)).toBeNull());
