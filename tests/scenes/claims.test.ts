import { afterAll, beforeAll, expect, it } from 'vitest';
import { setLanguage, t } from '../../src/locales/i18n';
import { languageCodes } from '../../src/locales/languages';
import { galleryIds } from '../../src/scene/link/gallery';
import { setClock } from '../../src/store/actions/clock';
import { openScene } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { claimedNumber, isArea } from '../../src/store/readings/claimReading';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';

beforeAll(loadModel);
afterAll(() => setLanguage('en'));

it.each(galleryIds)('every number that a shot of %s claims is known to facts or model', async (id) => {
  await openScene(id);
  for (let i = 0; i < stateNow().scene.story.length; i += 1) {
    shot(i);
    const { scene } = stateNow();
    const { number = null, bars: told = [], areas = [] } = scene.story[i]?.claim ?? {};
    const bars = [...told, ...areas];
    for (const area of areas) expect(isArea(claimedNumber(stateNow(), area)?.quantity), area).toBe(true);
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

it.each(galleryIds)('no two bars of a shot of %s have one label, in any language', async (id) => {
  await openScene(id);
  for (const language of languageCodes) {
    await setLanguage(language);
    for (const [i, { claim }] of stateNow().scene.story.entries()) {
      shot(i);
      const found = (claim?.bars ?? []).flatMap((bar) => claimedNumber(stateNow(), bar) ?? []);
      const labels = found.map(({ label }) => t(label));
      expect(new Set(labels).size, `shot ${i + 1}, ${language}: ${labels.join(' | ')}`).toBe(labels.length);
    }
  }
});

it.each(galleryIds)(
  'bars of IT power in a shot of %s are all of one time: now, or as reported by now',
  async (id) => {
    await openScene(id);
    for (const { claim } of stateNow().scene.story) {
      const ofSites = (claim?.bars ?? []).filter((bar) => /^(site\.|fact:sites\/).*itPowerW$/i.test(bar));
      const kinds = ofSites.map((bar) => bar.replace(/^site\.[^.]+\./, ''));
      expect(new Set(kinds).size, ofSites.join(' ')).toBeLessThanOrEqual(1);
    }
  },
);
