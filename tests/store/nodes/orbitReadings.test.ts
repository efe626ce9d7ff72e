import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { effectiveConstellations } from '../../../src/model/inputs/scenario';
import { defaultScene } from '../../../src/scene/defaults';
import { endGesture } from '../../../src/store/actions/history';
import * as scenario from '../../../src/store/actions/scenario';
import { chooseLanguage, setInput, setPanel, setTheme } from '../../../src/store/actions/scene';
import {
  constellationReadings,
  constellations,
  drawnConstellations,
} from '../../../src/store/nodes/orbitReadings';
import { storyOf } from '../../../src/store/readings/story';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeEach(() => {
  endGesture();
  startWith(defaultScene);
});

describe('constellations', () => {
  it('are what the model makes of every input, and the same objects where that is nothing new', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inputSpecs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (spec, share) => {
          startWith(defaultScene);
          const before = constellations(stateNow());
          const value = spec.min + share * (spec.max - spec.min);
          expect(setInput(spec.id, value).ok).toBe(true);
          const after = constellations(stateNow());
          const wanted = effectiveConstellations(stateNow().scene);
          expect(after).toEqual(wanted);
          const shapes = JSON.stringify(wanted) !== JSON.stringify(effectiveConstellations(defaultScene));
          if (shapes) expect(after).not.toBe(before);
          else if (!/^(orbit|constellation)\./.test(spec.id)) expect(after).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are the same list while prices, masses, panels and themes change', () => {
    const before = constellations(stateNow());
    const drawn = drawnConstellations(stateNow());
    setInput('launch.priceUsdPerKg', 321);
    setInput('node.massKg', 999);
    setInput('economics.years', 7);
    setPanel('compare');
    setTheme('paper');
    scenario.setMetric('usd');
    scenario.pinScenario();
    expect(constellations(stateNow())).toBe(before);
    expect(drawnConstellations(stateNow())).toBe(drawn);
    setInput('constellation.nodes', 3000);
    expect(constellations(stateNow())).not.toBe(before);
    expect(constellations(stateNow())[0]?.nodes).toBe(3000);
  });

  it('read the same while their design’s power stays', () => {
    const before = constellationReadings(stateNow());
    setInput('launch.priceUsdPerKg', 321);
    expect(constellationReadings(stateNow())).toBe(before);
  });
});

describe('storyOf', () => {
  it('is the same object while no word of it changes', () => {
    const before = storyOf(stateNow());
    setInput('launch.priceUsdPerKg', 321);
    expect(storyOf(stateNow())).toBe(before);
    chooseLanguage('de');
    expect(storyOf(stateNow()).title).not.toBe(before.title);
  });
});
