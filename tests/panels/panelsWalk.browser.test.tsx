import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Header } from '../../src/explore/Header';
import { release } from '../../src/facts/release';
import { metrics } from '../../src/model/questions/metrics';
import { bandGroups } from '../../src/panels/capacity/bandGroups';
import { CapacityPanel } from '../../src/panels/capacity/CapacityPanel';
import { ChartReading } from '../../src/panels/capacity/ChartReading';
import { orbitLine, shownSeries } from '../../src/panels/capacity/powerSeries';
import { HoverCard } from '../../src/panels/cards/HoverCard';
import { NodeLegend } from '../../src/panels/cards/NodeLegend';
import { RackCard } from '../../src/panels/cards/RackCard';
import { ComparePanel } from '../../src/panels/compare/ComparePanel';
import { chainSources } from '../../src/panels/explain/explanationText';
import { FilingsPanel } from '../../src/panels/filings/FilingsPanel';
import { PowerPanel } from '../../src/panels/power/PowerPanel';
import { PowerStages } from '../../src/panels/power/PowerStages';
import { CommitmentsPanel } from '../../src/panels/promises/CommitmentsPanel';
import { ProgrammesPanel } from '../../src/panels/promises/ProgrammesPanel';
import { ScenarioPanel } from '../../src/panels/scenario/ScenarioPanel';
import { SiteList } from '../../src/panels/site/SiteList';
import { SitePanel } from '../../src/panels/site/SitePanel';
import { SourcesPanel } from '../../src/panels/sources/SourcesPanel';
import { Timeline } from '../../src/panels/timeline/Timeline';
import { setTime } from '../../src/store/actions/clock';
import { importSatellites } from '../../src/store/actions/imports';
import { setUnits } from '../../src/store/actions/looks';
import { pinScenario, setMetric } from '../../src/store/actions/scenario';
import { focus, openScene, setBasis, setInput, setNodeView, setScene } from '../../src/store/actions/scene';
import { explanationOf, sitePower } from '../../src/store/readings/explanationOf';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import three from '../fixtures/catalogue/three.tle?raw';
import { type Mounted, mountPanel } from './mountPanel';
import { explained, met, missed, offered, rules, unexplained } from './walk';

/** Scenes, with how many numbers offer their explanation in capacity, power, site and places: facts may add more. */
const scenes: [id: string, capacity: number, power: number, site: number, places: number][] = [
  ['overview', 116, 1207, 37, 18],
  ['colossus-1', 82, 1207, 37, 4],
  ['texas-new-york', 79, 1196, 15, 9],
  ['same-megawatts', 70, 1207, 37, 2],
  ['gigawatts-in-orbit', 102, 1729, 28, 9],
  ['million-satellites', 116, 1736, 37, 26],
  ['commitments', 116, 1207, 37, 18],
  ['terafab', 103, 1183, 9, 6],
  ['filings', 0, 0, 0, 6],
  ['here-and-there', 70, 1207, 37, 2],
];
let mounted: Mounted | null = null;

beforeAll(loadModel);
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

/**
 * Opens all of a panel and walks it: every digit has a way to what is behind it, at least so many different numbers offer
 * theirs, and a bare number would be seen in each part of it.
 */
async function walk(panel: ReactNode, least: number): Promise<void> {
  const shown = mountPanel(panel);
  mounted = shown;
  // What may have nothing to show in a scene says so at once.
  await shown.openAll(least === 0 ? 500 : undefined);
  expect([...new Set(unexplained(shown.app))]).toEqual([]);
  const ids = [...offered(shown.app)];
  expect(ids.filter((id) => !explained(id))).toEqual([]);
  expect(ids.length).toBeGreaterThanOrEqual(least);
  const bare = missed(shown.app);
  expect(bare.missed).toBe(0);
  if (shown.app.textContent !== '') expect(bare.put).toBeGreaterThan(0);

  shown.unmount();
  mounted = null;
}

describe.each(scenes)('scene %s', (id, capacity, power, site, places) => {
  it('explains every number of capacity, power, site, places, sources and the header', async () => {
    await openScene(id);
    await walk(<CapacityPanel />, capacity);
    await walk(<PowerPanel />, power);
    await walk(<SitePanel />, site);
    await walk(<SiteList />, places);
    await walk(<SourcesPanel />, 0);
    await walk(<NodeLegend />, 0);
    await walk(<Timeline />, 0);
    await walk(<Header compact={false} onSearch={() => undefined} />, 0);
    await walk(<Header compact onSearch={() => undefined} />, 0);
  });
});

it.each([
  ['it', 116, 18, 6],
  ['facility', 116, 18, 6],
  ['contract', 75, 5, 5],
] as const)('capacity and its reading at a date, %s', async (basis, capacity, places, reading) => {
  await openScene('overview');
  setBasis(basis);
  const state = stateNow();
  await walk(<CapacityPanel />, capacity);
  await walk(<SiteList />, places);
  await walk(
    <ChartReading
      series={shownSeries(state)}
      groups={bandGroups(state, 'en').drawn}
      orbit={orbitLine(state)}
      kind={basis}
      unit="W"
      timeMs={Date.UTC(2027, 5, 1, 12)}
      lang="en"
    />,
    reading,
  );
});

/** The sites of the seeds, and of the tables: revised, in three zones, by a code of the address. */
const walked = [
  ...release.sites.slice(0, 11).map(({ id }) => id),
  'prometheus',
  'google-new-albany',
  'huawei-wuhu',
  'dayone-kempas',
  'qts-cedar-rapids',
];

/** Known, with no chain or little of one, revised, and by a code of its address. */
const whole = new Set([
  'colossus-1',
  'colossus-2',
  'terafab',
  'fluidstack-france',
  'prometheus',
  'qts-cedar-rapids',
]);

it.each(walked)('site %s, known or not', async (id) => {
  await openScene('overview');
  focus(`site:${id}`);
  await walk(<SitePanel />, 8);
  // Of the panel's numbers twenty are the site's: six sites show it whole, the others their chain.
  if (whole.has(id)) await walk(<PowerPanel />, 1183);
  const chain = sitePower(stateNow(), id);
  if (chain && !whole.has(id))
    await walk(<PowerStages chain={chain} tone="ground" title={id} siteId={id} fileName={id} lang="en" />, 6);
  await walk(<HoverCard path={`site:${id}`} x={0} y={0} />, 1);
});

it('power of a node in another season, in US units', async () => {
  await openScene('gigawatts-in-orbit');
  setUnits('us');
  setTime('2027-06-21T12:00:00Z');
  focus(`node:${stateNow().scene.constellations[0]?.id}/0`);
  await walk(<PowerPanel />, 1729);
  setInput('ground.carbonGPerKwh', 123);
  await walk(<PowerPanel />, 1730);
});

it('compares four scenarios by each metric, with break-even and tornado', async () => {
  await openScene('overview');
  pinScenario('As it was');
  setInput('launch.priceUsdPerKg', 200);
  pinScenario();
  setInput('node.massKg', 900);
  pinScenario('Light, 900 kg');
  setInput('constellation.nodes', 4000);
  for (const { id } of metrics) {
    setMetric(id);
    await walk(<ComparePanel />, 228);
  }
});

it.each(['filings', 'million-satellites', 'overview'])('filings, in the scene %s', async (id) => {
  await openScene(id);
  await walk(<FilingsPanel />, 30);
  setNodeView({
    hidden: stateNow()
      .scene.constellations.slice(1, 3)
      .map((one) => one.id),
  });
  await walk(<FilingsPanel />, 30);
});

it('scenario', async () => {
  await openScene('same-megawatts');
  await walk(<ScenarioPanel />, 80);
});

it('deals and programmes', async () => {
  await openScene('same-megawatts');
  await walk(<CommitmentsPanel />, 40);
  await walk(<ProgrammesPanel />, 55);
});

it.each(['sunlight', 'constellation', 'altitude', 'age'] as const)('legend by %s', async (colorBy) => {
  await openScene('million-satellites');
  setNodeView({ colorBy });
  await walk(<NodeLegend />, colorBy === 'altitude' || colorBy === 'age' ? 2 : 1);
});

it('hover cards of a constellation, a node, a plane and a satellite', async () => {
  await openScene('gigawatts-in-orbit');
  const id = stateNow().scene.constellations[0]?.id;
  await walk(<HoverCard path={`constellation:${id}`} x={0} y={0} />, 2);
  await walk(<HoverCard path={`node:${id}/1234`} x={0} y={0} />, 3);
  await walk(<HoverCard path={`plane:${id}/3`} x={0} y={0} />, 3);
  const taken = await importSatellites({ name: 'three.tle', text: three });
  expect(taken.accepted).toBe(3);
  setTime('2026-05-06T12:00:00Z');
  await walk(<HoverCard path="satellite:25544" x={0} y={0} />, 1);
  const height = explanationOf(stateNow(), 'satellite(25544,altitudeM)');
  expect(height && chainSources(height).map(({ title }) => title)).toEqual(['three.tle']);
  await walk(<NodeLegend />, 0);
});

it('the finding of a scene of the reader’s', async () => {
  await openScene('overview');
  const { scene } = stateNow();
  const finding = { en: 'In my scene 2,500 nodes match 300 MW.' };
  expect(setScene({ ...scene, id: 'my-scene', finding })).toEqual({ ok: true });
  await walk(<Header compact={false} onSearch={() => undefined} />, 0);
});

it('cards of a campus, a hall and a rack', async () => {
  await openScene('colossus-1');
  await walk(<RackCard siteId="colossus-1" hall={null} rack={null} />, 1);
  await walk(<RackCard siteId="colossus-1" hall={0} rack={null} />, 1);
  await walk(<RackCard siteId="colossus-1" hall={0} rack={117} />, 2);
});

// What is excused is excused for a reason that holds somewhere: a rule that nothing meets is taken out. That of the bands'
// words stands in ScenarioPanel.
afterAll(() => {
  expect(rules.filter((rule) => !met.has(rule))).toEqual([]);
});
