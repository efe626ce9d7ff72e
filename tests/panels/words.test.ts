import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeRelease } from '../../src/facts/sources';
import { type Message, setLanguage, t } from '../../src/locales/i18n';
import { factId, nodeNowId, quantityId, selectedId, sumId } from '../../src/model/graph/quantityId';
import { shareId } from '../../src/model/ground/power';
import { presets } from '../../src/model/inputs/presets';
import { metrics } from '../../src/model/questions/metrics';
import type { Explanation } from '../../src/model/types';
import { setClock } from '../../src/store/actions/clock';
import { pinScenario } from '../../src/store/actions/scenario';
import { openScene, setInput } from '../../src/store/actions/scene';
import { explanationOf, nodePower, scenarioId, sitePower } from '../../src/store/readings/explanationOf';
import { tornadoOf } from '../../src/store/readings/questions';
import { loadModel, report } from '../../src/store/readings/report';
import { keepSelected } from '../../src/store/readings/selected';
import { stateNow } from '../../src/store/stateNow';

const catalogue = readFileSync('src/locales/en.po', 'utf8');
const sites = wholeRelease.sites.map(({ id }) => id);
const bases = ['it', 'facility', 'contract'] as const;
const kinds = [...bases, 'accelerators', 'flops'] as const;

/** Ids of every family, as panels ask for them. */
function familyIds(): string[] {
  const { orbit } = metrics[0]!;
  const stages = [...sites.map((id) => sitePower(stateNow(), id)), nodePower(stateNow())];
  const fleets = stateNow().scene.constellations.map(({ id }) => id);
  return [
    ...['sum', 'reported', 'projected', 'announced', 'operating', 'construction', 'proposed', 'most'].flatMap(
      (part) => kinds.map((kind) => sumId(part as 'sum', kind, stateNow().clockMs)),
    ),
    ...[
      'owner:google',
      'owner:not-told',
      'country:china',
      'status:announced',
      'owner!google',
      'site:terafab',
    ].flatMap((group) => [
      ...kinds.map((kind) => sumId('sum', kind, stateNow().clockMs, group)),
      quantityId('ground.sites', ['all', 'it', group]),
      quantityId('ground.countries', [group]),
    ]),
    ...['all', 'operating', 'known', 'unknown'].flatMap((part) =>
      bases.map((basis) => quantityId('ground.sites', [part, basis])),
    ),
    ...sites.flatMap((id) => bases.map((basis) => quantityId('site.most', [id, basis]))),
    ...sites.map((id) => quantityId('site.announced', [id])),
    ...stages.flatMap((chain) => chain?.stages.map(({ quantity }) => quantity) ?? []),
    ...sites.flatMap((id, i) => stages[i]?.flows.map((flow) => shareId(id, flow)) ?? []),
    ...(nodePower(stateNow())?.flows.map((flow) => shareId(null, flow)) ?? []),
    ...fleets.flatMap((id) =>
      ['nodes', 'planes', 'altitudeM', 'highestM', 'nominalItPowerW', 'launched'].map((part) =>
        quantityId('fleet', [id, part]),
      ),
    ),
    ...fleets.flatMap((id) =>
      (['altitudeM', 'latitudeDeg', 'longitudeDeg', 'sunlitShare', 'powerW'] as const).map((part) =>
        nodeNowId(id, 7, part),
      ),
    ),
    ...['nodes', 'launched', 'lowestM', 'highestM', 'ageDays'].map((part) => quantityId('fleets', [part])),
    quantityId('fleets', ['unnamed', '1']),
    quantityId('filings.sum'),
    quantityId('heights', ['550']),
    ...fleets.map((id) => quantityId('heights', ['550', id])),
    ...['count', 'sunlit', 'dark'].flatMap((part) => [
      selectedId('nodes', part as 'count'),
      selectedId('satellites', part as 'count'),
      ...fleets.map((id) => selectedId('nodes', part as 'count', id)),
    ]),
    quantityId('satellite', ['25544', 'altitudeM']),
    ...['value', 'cost'].map((part) => quantityId('breakEven', [part, 'launch.priceUsdPerKg'])),
    ...(tornadoOf(stateNow(), orbit)?.rows ?? []).flatMap(({ id }) =>
      ['low', 'atHigh', 'swing'].map((part) => quantityId('tornado', [part, orbit, id])),
    ),
    ...presets.flatMap(({ id, results }) =>
      results.flatMap((_, i) => ['preset', 'published'].map((name) => quantityId(name, [id, String(i)]))),
    ),
    ...stateNow().scene.pinned.flatMap(({ id }) => [
      scenarioId(id, 'exchange.nodes'),
      quantityId('ratio', ['exchange.nodes', id]),
    ]),
    ...['energyDayWh', 'sunlitNodesDay', 'launchedPowerW', 'launches'].map((part) => `constellation.${part}`),
    'orbit.eclipsedPlanes',
    'orbit.shadowDays',
  ];
}

/** Ids of every figure within some rows of the facts. */
function figureIds(value: unknown, path: readonly (string | number)[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('basis' in value && 'sources' in value && 'unit' in value) return [factId(...path)];
  return Object.entries(value).flatMap(([key, each]) => figureIds(each, [...path, each?.id ?? key]));
}

/** Every string of some data: names and notes of facts and scenes, which stand there in the words of their authors. */
function stringsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) stringsIn(each, into);
  return into;
}

const asked = new Map<string, Message>();
/** Titles of constellations, which the scenes give, and of the pinned scenario. */
const titles = new Set(['As it was']);

function gather({ label, formula, note, inputs }: Explanation): void {
  const take = (message: Message | null): void => {
    if (!message) return;
    asked.set(message.id, message);
    for (const value of Object.values(message.values ?? {})) if (typeof value === 'object') take(value);
  };
  for (const each of [label, formula, note]) take(each);
  inputs.forEach(gather);
}

beforeAll(async () => {
  await loadModel();
  const figures = figureIds(wholeRelease, []);
  for (const id of ['overview', 'million-satellites', 'filings']) {
    await openScene(id);
    for (const { title } of stateNow().scene.constellations) titles.add(title.en ?? '');
    pinScenario('As it was');
    setInput('launch.priceUsdPerKg', 300);
    const nodes = stateNow().scene.constellations.map((one) => ({ id: one.id, nodes: 9, sunlit: 4 }));
    keepSelected({
      kind: 'box',
      timeMs: stateNow().clockMs,
      nodes,
      satellites: { nodes: 3, sunlit: 2 },
      light: 'sunlit',
      altitudeRangeM: [1, 2],
    });
    for (const timeMs of [Date.UTC(2024, 0), stateNow().clockMs]) {
      setClock(timeMs);
      for (const each of [...Object.keys(report(stateNow()).quantities), ...familyIds(), ...figures]) {
        const chain = explanationOf(stateNow(), each);
        if (chain) gather(chain);
      }
    }
  }
}, 60_000);
afterAll(() => setLanguage('en'));

/** What reads the same in one of the languages, or is a symbol there too. */
const alike = new Set([
  'Anthropic',
  'Radiator',
  'OpenAI',
  'Starcloud-1',
  'Stargate',
  'Albedo',
  'Altitude',
  'PUE',
  'Satellite {number}',
  'Satellites',
  'Turbines',
  '2 × altitude ÷ c',
  '2 × distance ÷ c',
  // Utilities and products of the sites' own texts.
  'Tesla Megapack',
  'Memphis Light, Gas and Water',
  'Entergy Louisiana',
  'Indiana Michigan Power (AEP, PJM)',
  'Indiana Michigan Power.',
  'NIPSCO.',
]);

/** What the code says, as it is extracted from it. */
const extracted = new Set([...catalogue.matchAll(/^msgid "(.*)"$/gm)].map(([, id]) => id));

/** Whether words are said in a language at all: names and notes of the data stand as they are, and so do formulas in symbols. */
function isSaid({ id }: Message, data: ReadonlySet<string>): boolean {
  const bare = id.replaceAll(/\{\w+\}|\b(a?sin|cos|atan)\b/g, '');
  if (!/\p{L}{3}/u.test(bare) || alike.has(id)) return false;
  return extracted.has(id) || !(data.has(id) || data.has(id.split(' · ')[0] ?? ''));
}

describe.each(['fr', 'de', 'zh'] as const)('every label, formula and note, %s', (lang) => {
  it('is in the language', async () => {
    const data = stringsIn(wholeRelease);
    for (const title of titles) data.add(title);
    const english = [...asked.values()].filter((message) => isSaid(message, data));
    expect(english.length).toBeGreaterThan(250);
    const before = new Map(english.map((message) => [message.id, t(message)]));
    await setLanguage(lang);
    const same = english.filter((message) => t(message) === before.get(message.id)).map(({ id }) => id);
    await setLanguage('en');
    expect(same).toEqual([]);
  });
});
