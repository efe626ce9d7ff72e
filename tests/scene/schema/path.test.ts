import { expect, it } from 'vitest';
import { parsePath } from '../../../src/scene/schema/path';

it.each([
  ['site:colossus-1', { kind: 'site', id: 'colossus-1', hall: null, rack: null }],
  ['site:colossus-1/hall:0', { kind: 'site', id: 'colossus-1', hall: 0, rack: null }],
  ['site:colossus-1/hall:0/rack:117', { kind: 'site', id: 'colossus-1', hall: 0, rack: 117 }],
  ['node:ai1/1204', { kind: 'node', constellation: 'ai1', index: 1204, scenario: null }],
  ['plane:ai1/0', { kind: 'plane', constellation: 'ai1', index: 0, scenario: null }],
  ['satellite:25544', { kind: 'satellite', number: 25544 }],
  ['satellite:799501234', { kind: 'satellite', number: 799501234 }],
  ['constellation:ai1', { kind: 'constellation', id: 'ai1', scenario: null }],
  ['node:ai1/1204~pinned-1', { kind: 'node', constellation: 'ai1', index: 1204, scenario: 'pinned-1' }],
  ['plane:ai1/0~half', { kind: 'plane', constellation: 'ai1', index: 0, scenario: 'half' }],
  ['constellation:ai1~pinned-1', { kind: 'constellation', id: 'ai1', scenario: 'pinned-1' }],
])('reads %s', (path, parsed) => {
  expect(parsePath(path)).toEqual(parsed);
});

it.each([
  '',
  'site:',
  'colossus-1',
  'node:ai1',
  'node:ai1/0~',
  'site:colossus-1~pinned-1',
  'node:ai1/-1',
  'node:ai1/1.5',
  'plane:ai1',
  'plane:ai1/-1',
  'satellite:',
  'satellite:0',
  'satellite:007',
  'satellite:ISS',
  'satellite:1234567890',
  'site:a/rack:1',
  'site:a ',
  'SITE:a',
  'deal:x',
])('refuses %j', (path) => expect(parsePath(path)).toBeNull());
