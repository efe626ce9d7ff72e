import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { effectiveConstellations } from '../../../src/model/inputs/scenario';
import { inclinationOfDeg } from '../../../src/model/orbit/orbit';
import { defaultScene } from '../../../src/scene/defaults';
import { endGesture } from '../../../src/store/actions/history';
import * as scenario from '../../../src/store/actions/scenario';
import {
  replaceScene,
  resetInputs,
  setInput,
  setLayer,
  setPanel,
  setTheme,
} from '../../../src/store/actions/scene';
import {
  constellationReadings,
  constellations,
  drawnConstellations,
  nodeReading,
} from '../../../src/store/nodes/orbitReadings';
import { cameraOn } from '../../../src/store/readings/cameraOn';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeAll(loadModel);
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

  it('follow the inputs and the layer', () => {
    expect(constellationReadings(stateNow())).toMatchObject([
      { id: 'ai1', nodes: 2500, nominalItPowerW: 300e6 },
    ]);
    const [first] = constellations(stateNow());
    expect(first?.inclinationDeg).toBeNull();
    expect(first && inclinationOfDeg(first)).toBeCloseTo(97.99, 2);
    const before = drawnConstellations(stateNow());
    expect(drawnConstellations(stateNow())).toBe(before);
    replaceScene({ ...defaultScene, inputs: { 'node.itPowerMeanW': 1e12 } });
    // The model takes the most that the input allows, 1 MW a node.
    expect(constellationReadings(stateNow())[0]?.nominalItPowerW).toBe(2500e6);
    resetInputs();
    setInput('constellation.nodes', 5000);
    setInput('node.itPowerMeanW', 100_000);
    expect(constellationReadings(stateNow())).toMatchObject([{ nodes: 5000, nominalItPowerW: 500e6 }]);
    setLayer('orbits', false);
    expect(drawnConstellations(stateNow())).toEqual([]);
  });

  it('have nodes at their height', () => {
    const node = nodeReading(stateNow(), 'ai1', 1204);
    // 650 km over the equatorial radius; the ellipsoid is up to 21.4 km lower at the poles.
    expect(node?.altitudeM).toBeGreaterThan(649_000);
    expect(node?.altitudeM).toBeLessThan(672_000);
    expect(nodeReading(stateNow(), 'ai1', 2500)).toBeNull();
    expect(nodeReading(stateNow(), 'x', 0)).toBeNull();
    expect(cameraOn(stateNow(), 'node:ai1/1204')?.latitudeDeg).toBe(node?.latitudeDeg);
  });
});
