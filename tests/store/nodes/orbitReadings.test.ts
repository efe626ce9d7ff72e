import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { effectiveConstellations } from '../../../src/model/inputs/scenario';
import { defaultScene } from '../../../src/scene/defaults';
import { endGesture } from '../../../src/store/actions/history';
import * as scenario from '../../../src/store/actions/scenario';
import { setInput, setLanguage, setPanel, setTheme } from '../../../src/store/actions/scene';
import {
  constellationReadings,
  constellations,
  drawnConstellations,
} from '../../../src/store/nodes/orbitReadings';
import { storyOf } from '../../../src/store/readings/story';
import { stateOf, store } from '../../../src/store/store';

beforeEach(() => {
  endGesture();
  store.setState(stateOf(defaultScene), true);
});

describe('constellations', () => {
  it('are what the model makes of every input, and the same objects where that is nothing new', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inputSpecs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (spec, share) => {
          store.setState(stateOf(defaultScene), true);
          const before = constellations(store.getState());
          const value = spec.min + share * (spec.max - spec.min);
          expect(setInput(spec.id, value).ok).toBe(true);
          const after = constellations(store.getState());
          const wanted = effectiveConstellations(store.getState().scene);
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
    const before = constellations(store.getState());
    const drawn = drawnConstellations(store.getState());
    setInput('launch.priceUsdPerKg', 321);
    setInput('node.massKg', 999);
    setInput('economics.years', 7);
    setPanel('compare');
    setTheme('paper');
    scenario.setMetric('usd');
    scenario.pinScenario();
    expect(constellations(store.getState())).toBe(before);
    expect(drawnConstellations(store.getState())).toBe(drawn);
    setInput('constellation.nodes', 3000);
    expect(constellations(store.getState())).not.toBe(before);
    expect(constellations(store.getState())[0]?.nodes).toBe(3000);
  });

  it('read the same while their design’s power stays', () => {
    const before = constellationReadings(store.getState());
    setInput('launch.priceUsdPerKg', 321);
    expect(constellationReadings(store.getState())).toBe(before);
  });
});

describe('storyOf', () => {
  it('is the same object while no word of it changes', () => {
    const before = storyOf(store.getState());
    setInput('launch.priceUsdPerKg', 321);
    expect(storyOf(store.getState())).toBe(before);
    setLanguage('de');
    expect(storyOf(store.getState()).title).not.toBe(before.title);
  });
});
