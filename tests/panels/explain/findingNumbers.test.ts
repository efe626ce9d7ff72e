import { beforeAll, describe, expect, it } from 'vitest';
import {
  findingNumbers,
  findingQuantities,
  findingQuantity,
} from '../../../src/panels/explain/findingNumbers';
import { galleryIds } from '../../../src/scene/link/gallery';
import { chooseLanguage } from '../../../src/store/actions/looks';
import { openScene } from '../../../src/store/actions/scene';
import { explanationOf } from '../../../src/store/readings/explanationOf';
import { loadModel } from '../../../src/store/readings/report';
import { storyOf } from '../../../src/store/readings/story';
import { stateNow } from '../../../src/store/stateNow';

const languages = ['en', 'fr', 'de', 'zh'] as const;

beforeAll(loadModel);

describe.each(galleryIds)('the finding of %s', (id) => {
  it.each(languages)('says nothing that a quantity or a fact does not, %s', async (lang) => {
    await openScene(id);
    chooseLanguage(lang);
    const { finding } = storyOf(stateNow());
    expect(finding.length).toBeGreaterThan(20);
    const met = new Set<string>();
    for (const number of findingNumbers(finding, lang)) {
      const said = finding.slice(number.from, number.to);
      const quantityId = findingQuantity(id, number);
      if (quantityId === null) {
        // What is left is a year, a month in Chinese, or the 1 of Colossus 1.
        const around = finding.slice(Math.max(0, number.from - 12), number.to + 2);
        expect(around, said).toMatch(/\b20\d\d\b|20\d\d|\d ?月|Colossus 1\b/);
        expect(said).toMatch(/^(20\d\d|\d{1,2})$/);
        continue;
      }
      met.add(quantityId);
      const chain = explanationOf(stateNow(), quantityId);
      expect(chain, quantityId).not.toBeNull();
      expect(chain?.formula !== null || chain.sources.length > 0 || chain.note !== null, quantityId).toBe(
        true,
      );
      const { value } = chain?.quantity ?? { value: null };
      expect(Math.abs((value ?? Number.NaN) - number.value), `${said}: ${value}`).toBeLessThanOrEqual(
        number.within,
      );
    }
    const listed = (findingQuantities[id] ?? []).map(([, , quantity]) => quantity);
    const isOfNode = (quantity: string) => /^(node|launch)\./.test(quantity);
    expect(listed.filter((quantity) => !isOfNode(quantity) && !met.has(quantity))).toEqual([]);
  });
});

it.each([
  ['en', '$16.8bn, 41,667 nodes at 70 kW/t', [16.8e9, 41_667, 70], ['USD', '1', 'W/kg']],
  ['fr', '16,8 Md$, 41 667 nœuds à 70 kW/t', [16.8e9, 41_667, 70], ['USD', '1', 'W/kg']],
  ['de', '16,8 Mrd. $, 41.667 Knoten, 70 kW/t', [16.8e9, 41_667, 70], ['USD', '1', 'W/kg']],
  ['zh', '168 亿美元，41,667 个，70 kW/t', [16.8e9, 41_667, 70], ['USD', '1', 'W/kg']],
  ['en', '300 MW by 43 launches of 100 t in 2026', [300e6, 43, 100e3, 2026], ['W', '1', 'kg', '1']],
] as const)('reads numbers as %s writes them', (lang, text, values, units) => {
  const found = findingNumbers(text, lang);
  expect(found.map(({ unit }) => unit)).toEqual(units);
  found.forEach(({ value }, i) => {
    expect(value).toBeCloseTo(values[i] ?? Number.NaN, 3);
  });
});

it('knows nothing of scenes of the reader’s', () => {
  const [number] = findingNumbers('120 kW', 'en');
  expect(number && findingQuantity('my-scene', number)).toBeNull();
});
