import { describe, expect, it } from 'vitest';
import { inputProblems, inputSpecs } from '../../src/model/inputs';
import { evaluate } from '../../src/model/report';
import { galleryIds, loadGallery } from '../../src/scene/gallery';

describe('checks over the gallery', () => {
  it('has the eight scenes', () => expect(galleryIds.length).toBe(8));

  it.each([...galleryIds])('%s answers soundly as it is and with every input at both ends', async (id) => {
    const scene = await loadGallery(id);
    if (!scene.ok) throw new Error(JSON.stringify(scene.errors));
    expect(inputProblems(scene.value.inputs)).toEqual([]);
    const timeMs = Date.parse(scene.value.time);
    const ends = inputSpecs.flatMap(({ id: input, min, max }) => [{ [input]: min }, { [input]: max }]);
    for (const inputs of [scene.value.inputs, ...ends]) {
      const { quantities } = evaluate({ ...scene.value, inputs }, timeMs);
      for (const [name, { value, low, high }] of Object.entries(quantities)) {
        for (const number of [value, low, high]) {
          if (number === null) continue;
          expect(Number.isFinite(number), name).toBe(true);
          if (name !== 'orbit.betaDeg') expect(number, name).toBeGreaterThanOrEqual(0);
        }
        if (value === null) expect([low, high], name).toEqual([null, null]);
      }
      const sum = Object.entries(quantities).reduce((total, [name, { value }]) => {
        const shown = scene.value.sites?.some((site) => name === `site.${site}.itPowerW`) ?? true;
        return shown && name.startsWith('site.') && name.endsWith('.itPowerW') ? total + (value ?? 0) : total;
      }, 0);
      expect(quantities['ground.itPowerW']?.value ?? 0, 'sum of the parts').toBeCloseTo(sum, 3);
      const now = quantities['constellation.powerNowW']?.value ?? 0;
      const nodes = quantities['constellation.nodes']?.value ?? 0;
      expect(now).toBeLessThanOrEqual(nodes * (quantities['node.itPowerPeakW']?.value ?? 0) * (1 + 1e-9));
    }
  });
});
