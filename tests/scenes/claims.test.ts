import { beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../src/scene/link/gallery';
import { setClock } from '../../src/store/actions/clock';
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
    const { scene } = stateNow();
    const { number = null, bars = [] } = scene.story[i]?.claim ?? {};
    // Where time plays, numbers grow from nothing to what they are at the end of the shot.
    setClock(Date.parse(scene.time) + 1000 * (scene.story[i]?.dwellS ?? 0) * scene.playRate);
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
