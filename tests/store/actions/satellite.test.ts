import { expect, it, vi } from 'vitest';
import { emptyScene } from '../../../src/scene/defaults';
import { flyToSatellite } from '../../../src/store/actions/satellite';
import { replaceScene } from '../../../src/store/actions/scene';
import { closeCatalogues } from '../../../src/store/satellites/catalogue/catalogues';
import { satelliteCamera } from '../../../src/store/satellites/satellites';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';
import { iss } from '../../world/satellites/satelliteCatalogue';

vi.mock('../../../src/store/satellites/satellites', { spy: true });

it('tells where the code of satellites cannot be loaded, and flies there at a press', async () => {
  const imports = [{ id: 'stations', name: 'stations.json', text: '[{"NORAD_CAT_ID": 25544}]' }];
  replaceScene({ ...emptyScene, imports, focus: 'satellite:25544' });
  const lost = new TypeError('Failed to fetch');
  const above = { ...stateNow().view, longitudeDeg: 12 };
  vi.mocked(satelliteCamera).mockRejectedValueOnce(lost).mockRejectedValueOnce(lost).mockResolvedValue(above);
  await flyToSatellite(25544);
  const { notices, view } = stateNow();
  expect(notices.map(({ text }) => text)).toEqual([
    'Could not be loaded: Real satellite. Everything else works without it.',
  ]);
  expect(view.longitudeDeg).not.toBe(12);
  notices[0]?.again?.();
  await expect.poll(() => stateNow().view.longitudeDeg).toBe(12);
});

it('tells that a satellite is no longer computable at the time of the clock', async () => {
  const lines = iss.map((line) => line.replace(' 18770-3 0  9999', ' 18770-2 0  9998'));
  const imports = [{ id: 'iss', name: 'iss.tle', text: lines.join('\n') }];
  startWith({ ...emptyScene, time: '2031-05-06T12:00:00Z', imports, focus: 'satellite:25544' });
  vi.mocked(satelliteCamera).mockRestore();
  await flyToSatellite(25544);
  expect(stateNow().notices.map(({ text }) => text)).toEqual([
    'ISS (ZARYA) is not drawn: at this time it is no longer computable from its elements of 6 May 2026.',
  ]);
  closeCatalogues();
});
