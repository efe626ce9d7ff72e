import { beforeAll, describe, expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { wholeRelease } from '../../../src/facts/sources';
import { chainExplanation, chainId } from '../../../src/panels/explain/chainExplanation';
import { factExplanation } from '../../../src/panels/explain/factExplanation';
import { nodeChain, siteChain } from '../../../src/store/readings/powerChains';
import { explanation, loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

const found = (id: string) => {
  const state = stateNow();
  return factExplanation(wholeRelease, id) ?? chainExplanation(state, id) ?? explanation(state, id);
};

describe('every box of a chain', () => {
  it.each(release.sites.map(({ id }) => id))('of %s explains itself with the same number', (siteId) => {
    const chain = siteChain(stateNow(), siteId);
    expect(chain).not.toBeNull();
    for (const stage of chain?.stages ?? []) {
      const explained = found(chainId(siteId, stage.id));
      expect(explained, stage.id).not.toBeNull();
      if (stage.powerW !== null) expect(explained?.quantity.value).toBeCloseTo(stage.powerW, 3);
    }
  });

  it('of a node leads to figures with sources', () => {
    const stages = nodeChain(stateNow())?.stages ?? [];
    expect(stages.length).toBe(6);
    for (const stage of stages) {
      const explained = found(chainId(null, stage.id));
      expect(explained?.quantity.value).toBe(stage.powerW);
      expect(explained?.formula).toBeTruthy();
      expect(explained?.inputs.length).toBeGreaterThan(0);
    }
    const sun = found(chainId(null, 'sun'));
    expect(sun?.inputs.map(({ id }) => id)).toEqual([
      'constant.solarConstantWPerM2',
      'node.arrayAreaM2',
      'orbit.eclipseFraction',
    ]);
    const [constant, area, dark] = sun?.inputs.map(({ quantity }) => quantity.value ?? Number.NaN) ?? [];
    expect((constant ?? 0) * (area ?? 0) * (1 - (dark ?? 0))).toBeCloseTo(sun?.quantity.value ?? 0, 3);
  });

  it('is nothing for what is not there', () => {
    for (const id of ['chain:node/nothing', 'chain:site/atlantis/heat', 'chain:', 'site.colossus-1.pue'])
      expect(chainExplanation(stateNow(), id)).toBeNull();
  });
});
