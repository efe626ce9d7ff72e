import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { language, setLanguage } from '../../src/locales/i18n';
import { CapacityPanel } from '../../src/panels/capacity/CapacityPanel';
import { NodeLegend } from '../../src/panels/cards/NodeLegend';
import { ComparePanel } from '../../src/panels/compare/ComparePanel';
import { FilingsPanel } from '../../src/panels/filings/FilingsPanel';
import { PowerPanel } from '../../src/panels/power/PowerPanel';
import { CommitmentsPanel } from '../../src/panels/promises/CommitmentsPanel';
import { ProgrammesPanel } from '../../src/panels/promises/ProgrammesPanel';
import { ScenarioPanel } from '../../src/panels/scenario/ScenarioPanel';
import { GroupedSites } from '../../src/panels/site/GroupedSites';
import { SiteList } from '../../src/panels/site/SiteList';
import { SitePanel } from '../../src/panels/site/SitePanel';
import { setGrouping } from '../../src/store/actions/looks';
import { pinScenario } from '../../src/store/actions/scenario';
import { openScene, setInput } from '../../src/store/actions/scene';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import { disagreeing, excuses, met } from './agree';
import { readMarkup } from './markup';

function Grouped() {
  return createElement(GroupedSites, { state: stateNow(), lang: language(), onThere: () => undefined });
}

const panels = {
  CapacityPanel,
  CommitmentsPanel,
  ComparePanel,
  FilingsPanel,
  Grouped,
  NodeLegend,
  PowerPanel,
  ProgrammesPanel,
  ScenarioPanel,
  SiteList,
  SitePanel,
};

beforeAll(loadModel);
afterEach(() => setLanguage('en'));

/** What differs from its own explanation in all panels, and how many numbers were looked at. */
function walk(): { wrong: string[]; numbers: number } {
  const roots = Object.values(panels).map((panel) => readMarkup(renderToStaticMarkup(createElement(panel))));
  return {
    wrong: roots.flatMap((root) => disagreeing(root as unknown as Element)),
    numbers: roots.reduce((sum, root) => sum + root.querySelectorAll('[data-quantity]').length, 0),
  };
}

describe('every number of every panel', () => {
  // Each panel in each language; how a number is written goes by its unit, not by the scene.
  it.each([
    ['overview', 'en'],
    ['gigawatts-in-orbit', 'en'],
    ['overview', 'fr'],
    ['gigawatts-in-orbit', 'de'],
    ['overview', 'zh'],
  ] as const)(
    'is that of its own explanation, %s, %s',
    async (scene, lang) => {
      await openScene(scene);
      pinScenario('As it was');
      setInput('launch.priceUsdPerKg', 300);
      setInput('node.massKg', 900);
      await setLanguage(lang);
      const { wrong, numbers } = walk();
      expect(wrong).toEqual([]);
      expect(numbers).toBeGreaterThan(400);
    },
    60_000,
  );
});

it.each([
  ['million-satellites', 350],
  ['filings', 300],
  ['colossus-1', 350],
  ['same-megawatts', 350],
])(
  'and in the scene %s',
  async (scene, least) => {
    await openScene(scene);
    const { wrong, numbers } = walk();
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThan(least);
  },
  60_000,
);

it.each(['owner', 'country', 'status'] as const)(
  'and the sites by %s',
  async (grouping) => {
    await openScene('overview');
    setGrouping(grouping);
    const { wrong, numbers } = walk();
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThan(400);
  },
  60_000,
);

// What is excused is excused somewhere: an excuse that nothing needs is taken out.
afterAll(() => {
  expect(Object.keys(excuses).filter((each) => !met.has(each))).toEqual([]);
});
