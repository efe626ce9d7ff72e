import { expect, it, vi } from 'vitest';
import { emptyScene } from '../../../src/scene/defaults';
import { flyToSatellite } from '../../../src/store/actions/satellite';
import { replaceScene } from '../../../src/store/actions/scene';
import { satelliteCamera } from '../../../src/store/satellites/satellites';
import { stateNow } from '../../../src/store/stateNow';

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
