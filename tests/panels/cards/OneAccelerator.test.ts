import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { crumbTrail } from '../../../src/panels/cards/crumbTrail';
import { OneAccelerator } from '../../../src/panels/cards/RackCard';
import { parsePath } from '../../../src/scene/schema/path';
import { focus, openScene } from '../../../src/store/actions/scene';
import { insideReading, type RackReading } from '../../../src/store/campus/rackReadings';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

const DAY = Date.parse('2026-11-22');
let reading: RackReading;
beforeAll(async () => {
  await loadModel();
  await openScene('colossus-1');
  const found = await insideReading('colossus-1', 0, 0, DAY);
  if (found?.kind !== 'rack') throw new Error('no rack');
  reading = found;
});

const said = (number: number): string =>
  renderToStaticMarkup(createElement(OneAccelerator, { reading, number, lang: 'en' }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

// Epoch AI: 1.39 kW an H100 at a typical site, all in; 1,979 TFLOP/s dense at FP8; eight of them a tray, 64 a rack.
it('tells one accelerator of a rack: its number and tray, design, power and arithmetic, with its sources', () => {
  expect(said(12)).toBe(
    'Accelerator 13 of 64, tray 2 from below Design H100 SXM Rated power 1.39 kW Epoch AI FP8, dense 1.98 PFLOP/s spacedc-mdao , Epoch AI',
  );
  expect(said(63)).toContain('Accelerator 64 of 64, tray 8 from below');
  expect(said(64)).toBe('');
});

it('is named by a path, and stands last in the trail', () => {
  const path = 'site:colossus-1/hall:0/rack:7/accelerator:12';
  expect(parsePath(path)).toEqual({ kind: 'site', id: 'colossus-1', hall: 0, rack: 7, accelerator: 12 });
  expect(parsePath('site:colossus-1/hall:0/accelerator:12')).toBeNull();
  expect(focus(path).ok).toBe(true);
  const trail = crumbTrail(stateNow()).map(({ title }) => title);
  expect(trail.slice(-3)).toEqual(['Hall 1', 'Rack 8', 'Accelerator 13']);
});
