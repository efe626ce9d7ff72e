import { beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../src/scene/link/gallery';
import { openScene } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { claimedNumber } from '../../src/store/readings/claimReading';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';

beforeAll(loadModel);

it.each(galleryIds)('every number that a shot of %s claims is known to facts or model', async (id) => {
  await openScene(id);
  for (let i = 0; i < stateNow().scene.story.length; i += 1) {
    shot(i);
    const { number = null, bars = [] } = stateNow().scene.story[i]?.claim ?? {};
    for (const claimed of number === null ? bars : [number, ...bars]) {
      const found = claimedNumber(stateNow(), claimed);
      expect(found, claimed).not.toBeNull();
      const { value, low, high, basis, sources } = found?.quantity ?? {};
      expect(value ?? low ?? high, claimed).toBeGreaterThan(0);
      // What the scene itself assumes has no source and says so.
      if (basis !== 'assumed') expect(sources, claimed).not.toEqual([]);
    }
  }
});
