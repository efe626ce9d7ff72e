import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { effectiveConstellations } from '../../../src/model/inputs/scenario';
import { defaultScene } from '../../../src/scene/defaults';
import * as actions from '../../../src/store/actions';
import * as scenario from '../../../src/store/actions/scenario';
import {
  constellationReadings,
  constellations,
  drawnConstellations,
} from '../../../src/store/nodes/orbitReadings';
import { storyOf } from '../../../src/store/select';
import { stateOf, store } from '../../../src/store/store';

beforeEach(() => {
  actions.endGesture();
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
          expect(actions.setInput(spec.id, value).ok).toBe(true);
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
    actions.setInput('launch.priceUsdPerKg', 321);
    actions.setInput('node.massKg', 999);
    actions.setInput('economics.years', 7);
    actions.setPanel('compare');
    actions.setTheme('paper');
    scenario.setMetric('usd');
    scenario.pinScenario();
    expect(constellations(store.getState())).toBe(before);
    expect(drawnConstellations(store.getState())).toBe(drawn);
    actions.setInput('constellation.nodes', 3000);
    expect(constellations(store.getState())).not.toBe(before);
    expect(constellations(store.getState())[0]?.nodes).toBe(3000);
  });

  it('read the same while their design’s power stays', () => {
    const before = constellationReadings(store.getState());
    actions.setInput('launch.priceUsdPerKg', 321);
    expect(constellationReadings(store.getState())).toBe(before);
  });
});

describe('storyOf', () => {
  it('is the same object while no word of it changes', () => {
    const before = storyOf(store.getState());
    actions.setInput('launch.priceUsdPerKg', 321);
    expect(storyOf(store.getState())).toBe(before);
    actions.setLanguage('de');
    expect(storyOf(store.getState()).title).not.toBe(before.title);
  });
});
