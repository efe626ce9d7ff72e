import fc from 'fast-check';
import { defaultScene } from '../../src/scene/defaults';
import { galleryIds } from '../../src/scene/link/gallery';
import { roundCamera } from '../../src/scene/link/linkOf';
import { type NodeMetricId, nodeMetrics } from '../../src/scene/nodeMetrics';
import type {
  Camera,
  Constellation,
  ImportedFile,
  LocalizedText,
  NodeView,
  SceneDocument,
  Shot,
} from '../../src/scene/types';

const within = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);

const words = (minLength: number): fc.Arbitrary<LocalizedText> =>
  fc.record(
    {
      en: fc.string({ minLength, maxLength: 60, unit: 'grapheme' }),
      fr: fc.string({ minLength: 1, maxLength: 20 }),
      zh: fc.constantFrom('轨道', '地面'),
    },
    { requiredKeys: ['en'] },
  );

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/);
const time = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const cameras: fc.Arbitrary<Camera> = fc
  .record({
    longitudeDeg: within(-180, 180),
    latitudeDeg: within(-90, 90),
    altitudeM: within(1, 1e9),
    headingDeg: within(-180, 180),
    tiltDeg: within(0, 85),
    heightM: fc.oneof(fc.constant(0), within(-500, 1e9)),
    follow: fc.constant(null),
    spanM: fc.oneof(fc.constant(0), within(1, 1e9)),
  })
  .map(roundCamera);

const plainConstellations: fc.Arbitrary<Constellation> = fc.record({
  id,
  title: words(1),
  design: fc.constantFrom('scenario', 'ai1-claimed'),
  nodes: fc.integer({ min: 4096, max: 100_000 }),
  planes: fc.integer({ min: 1, max: 4096 }),
  altitudeM: within(160_000, 50_000_000),
  eccentricity: fc.constantFrom(0, 0.001),
  inclinationDeg: within(0, 180),
  pattern: fc.constantFrom('band' as const, 'delta' as const, 'star' as const),
  ltanHours: within(0, 24),
  raanSpreadDeg: within(0, 360),
  phasing: fc.integer({ min: 0, max: 4095 }),
  epoch: time,
  buildUp: fc.option(
    fc.uniqueArray(time, { minLength: 2, maxLength: 2, selector: (iso) => Date.parse(iso) }).map((times) => {
      const [from = '', until = ''] = times.sort((a, b) => Date.parse(a) - Date.parse(b));
      return { from, until };
    }),
  ),
});

/** Some fly in shells: one group of as many as there are planes. */
const constellations: fc.Arbitrary<Constellation> = fc
  .tuple(plainConstellations, fc.boolean(), within(0, 360))
  .map(([one, inShells, turnDeg]) => {
    if (!inShells) return one;
    const { nodes, planes, altitudeM, pattern, ltanHours, raanSpreadDeg, phasing } = one;
    const spread = { pattern, ltanHours, raanSpreadDeg, phasing };
    const heights: [number, number] = [altitudeM, altitudeM];
    const group = { nodes, planes, shells: Math.min(planes, 2000), altitudeM: heights, inclinationDeg: null };
    return planes > 2000 ? one : { ...one, shells: [{ ...group, ...spread, turnDeg }] };
  });

const inputs = fc
  .dictionary(fc.constantFrom('ground.pue', 'launch.payloadKg', 'economics.years'), within(-1e9, 1e9))
  .map((found) => ({ ...found }));

const layers = fc.record({
  earth: fc.constantFrom('auto' as const, 'imagery' as const, 'diagram' as const),
  borders: fc.boolean(),
  graticule: fc.boolean(),
  cityLights: fc.boolean(),
  atmosphere: fc.boolean(),
  labels: fc.boolean(),
  sites: fc.boolean(),
  orbits: fc.boolean(),
  trails: fc.boolean(),
  links: fc.boolean(),
  exchange: fc.boolean(),
  figures: fc.boolean(),
});

const racks = fc.constantFrom(
  'kind' as const,
  'power' as const,
  'age' as const,
  'load' as const,
  'failed' as const,
);

const nodes: fc.Arbitrary<NodeView> = fc.record({
  colorBy: fc.constantFrom(...(Object.keys(nodeMetrics) as NodeMetricId[])),
  light: fc.constantFrom('all' as const, 'sunlit' as const, 'shadow' as const),
  hidden: fc.uniqueArray(id, { maxLength: 3 }),
  heat: fc.boolean(),
  altitudeRangeM: fc.option(
    fc.tuple(within(0, 1e9), within(0, 1e9)).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a])),
  ),
});

const header = fc.stringMatching(/^[A-Z][a-z ()]{0,15}(#2)?$/);
const mapping: fc.Arbitrary<NonNullable<ImportedFile['mapping']>> = fc.record({
  columns: fc.dictionary(header, fc.constantFrom('name', 'latitude_deg', 'position', null)),
  powerUnits: fc.dictionary(header, fc.constantFrom('kW', 'GW')),
  decimal: fc.constantFrom('.', ','),
  dateOrder: fc.constantFrom('ymd', 'dmy', 'mdy'),
  exchanged: fc.boolean(),
});
const imports = fc.uniqueArray(
  fc.record(
    {
      id,
      name: fc.string({ minLength: 1 }),
      text: fc.string(),
      kind: fc.constantFrom('sites' as const, 'satellites' as const),
      mapping: mapping.map((found) => ({
        ...found,
        columns: { ...found.columns },
        powerUnits: { ...found.powerUnits },
      })),
    },
    { requiredKeys: ['id', 'name', 'text'] },
  ),
  { maxLength: 2, selector: (file) => file.id },
);

const shots: fc.Arbitrary<Shot> = fc.record({
  caption: words(1),
  notes: fc.option(words(0)),
  dwellS: within(1, 3600),
  transition: fc.constantFrom('fly' as const, 'cut' as const),
  claim: fc.option(
    fc.record({
      number: fc.option(fc.constantFrom('exchange.launches', 'fact:deals/anthropic-fluidstack/valueUsd')),
      bars: fc.constantFrom([], ['exchange.launches', 'exchange.lifetimeLaunches']),
      arcs: fc.constantFrom([] as [string, string][], [['colossus-1', 'terafab'] as [string, string]]),
      areas: fc.constantFrom([], ['exchange.arrayAreaM2']),
      variants: fc.boolean(),
      date: fc.boolean(),
    }),
  ),
  scene: fc.record(
    {
      time,
      camera: cameras,
      inputs,
      layers: fc.record({ labels: fc.boolean() }),
      nodes: fc.record({ light: fc.constant('shadow' as const) }),
      campus: fc.record({ colorBy: racks }),
    },
    { requiredKeys: [] },
  ),
});

/** Scene documents that differ in every part; their ids are those of the gallery as often as not. */
export const scenes: fc.Arbitrary<SceneDocument> = fc
  .record({
    version: fc.constant(1 as const),
    facts: fc.constantFrom('2026-11', '2026-11-30', ''),
    id: fc.oneof(fc.constantFrom(...galleryIds), id),
    title: fc.oneof(words(1), fc.constant(defaultScene.title)),
    finding: words(0),
    time,
    playRate: fc.oneof(fc.constant(0), within(-1e7, 1e7)),
    camera: cameras,
    focus: fc.constantFrom(null, 'site:colossus-1', 'site:colossus-1/hall:0/rack:117', 'site:terafab'),
    sites: fc.option(fc.subarray(['colossus-1', 'colossus-2', 'terafab'])),
    constellations: fc.uniqueArray(constellations, { maxLength: 3, selector: (c) => c.id }),
    inputs,
    tiles: fc.option(
      fc.record({
        address: fc.constantFrom(
          'https://tiles.example/{z}/{x}/{y}.png',
          'https://w.example/?M={TileMatrix}&R={TileRow}&C={TileCol}',
        ),
        attribution: fc.string({ maxLength: 40, unit: 'grapheme' }),
        maxZoom: fc.integer({ min: 0, max: 22 }),
      }),
    ),
    imports,
    layers,
    nodes,
    campus: fc.record({ colorBy: racks }),
    split: fc.option(fc.record({ scenario: id, at: within(0.05, 0.95) })),
    pinned: fc.uniqueArray(
      fc.record({
        id,
        title: fc.oneof(fc.constant(null), fc.string({ minLength: 1 }), words(1)),
        inputs,
        constellation: fc.option(constellations),
      }),
      { maxLength: 3, selector: (scenario) => scenario.id },
    ),
    panel: fc.constantFrom(
      'capacity' as const,
      'power' as const,
      'site' as const,
      'sources' as const,
      'commitments' as const,
      'programmes' as const,
      'scenario' as const,
      'compare' as const,
    ),
    metric: fc.constantFrom(
      'usdPerKwh' as const,
      'usdPerPflopDay' as const,
      'usdPerW' as const,
      'usd' as const,
    ),
    basis: fc.constantFrom('it' as const, 'facility' as const, 'contract' as const),
    grouping: fc.constantFrom('none', 'owner', 'country', 'status'),
    units: fc.constantFrom('metric' as const, 'us' as const),
    theme: fc.constantFrom('night' as const, 'paper' as const, 'auto' as const),
    language: fc.constantFrom('en' as const, 'fr' as const, 'de' as const, 'zh' as const),
    story: fc.array(shots, { maxLength: 3 }),
  })
  .map((scene) => {
    // Half of those with a constellation follow a node of it.
    const { camera, constellations } = scene;
    const first = camera.headingDeg > 0 ? constellations[0] : undefined;
    return first ? { ...scene, camera: { ...camera, tiltDeg: 120, follow: `node:${first.id}/7` } } : scene;
  });
