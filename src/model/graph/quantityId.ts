import type { PowerBasis } from '../../scene/types';
import { dayStart } from '../../shared/dates';
import type { SumKind } from '../ground/compute';
import type { Layer, StatusPart } from '../ground/steps';

/**
 * What an id asks for. Written `name(of,of)~scenario@time`, all but the name only where it is needed:
 * `site.colossus-1.itPowerW`, `ground.sum(operating,it)@2026-11-22`, `exchange.nodes~pinned-1`. A figure of the facts goes by
 * its path, `fact:sites/colossus-1/capacity/0/itPowerW`.
 */
export interface AskedQuantity {
  /** What is declared under this name. */
  name: string;
  /** What of it, in the order of its declaration. */
  of: readonly string[];
  /** Id of a pinned scenario; null is the present one. */
  scenario: string | null;
  /** A time of its own, milliseconds since 1970 UTC; null is the clock's. */
  atMs: number | null;
}

const FACT = 'fact:';
const grammar = /^([a-z][\w.-]*)(?:\(([^()]*)\))?(?:~([a-z0-9-]+))?(?:@([\dTZ:.-]+))?$/i;

/** The id of a quantity. A time at midnight (UTC) is written as its day. */
export function quantityId(
  name: string,
  of: readonly string[] = [],
  { scenario = null, atMs = null }: Partial<Pick<AskedQuantity, 'scenario' | 'atMs'>> = {},
): string {
  const what = of.length === 0 ? '' : `(${of.join(',')})`;
  const whose = scenario === null ? '' : `~${scenario}`;
  const when = atMs === null ? '' : `@${new Date(atMs).toISOString().replace(/T00:00:00\.000Z$/, '')}`;
  return `${name}${what}${whose}${when}`;
}

/** The id of a number as a pinned scenario has it; as it is for null, the present one. */
export const inScenario = (scenario: string | null, id: string): string =>
  scenario === null ? id : quantityId(id, [], { scenario });

/** What an id asks for; null where it is none, as for a figure of the facts. */
export function readQuantityId(id: string): AskedQuantity | null {
  const [, name, of, scenario = null, at] = grammar.exec(id) ?? [];
  const atMs = at === undefined ? null : Date.parse(at);
  if (name === undefined || Number.isNaN(atMs)) return null;
  return { name, of: of === undefined ? [] : of.split(','), scenario, atMs };
}

/** The id of a figure of the facts by the parts of its path. */
export const factId = (...path: readonly (string | number)[]): string => FACT + path.join('/');

/** The path of a figure by its id; null for other ids. */
export const factPath = (id: string): string | null => (id.startsWith(FACT) ? id.slice(FACT.length) : null);

const operating = { it: 'operatingItPowerW', facility: 'operatingFacilityPowerW' } as const;

/** The id of what a site has by reports, of the kind that is counted: IT, facility or contract power. */
export const standsId = (siteId: string, basis: PowerBasis): string =>
  basis === 'contract' ? sumId('sum', basis, null, siteId) : `site.${siteId}.${operating[basis]}`;

/** The id of the most that it has and is to have, now or at a time of its own (ms since 1970 UTC). */
export const mostId = (siteId: string, basis: PowerBasis, atMs: number | null = null): string =>
  quantityId('site.most', [siteId, basis], { atMs });

/** What of a constellation is shown by itself. */
export type FleetPart = 'nodes' | 'planes' | 'altitudeM' | 'highestM' | 'nominalItPowerW' | 'launched';

/** What the model answers for the first constellation, which the inputs shape. */
const ofFirst: Partial<Record<FleetPart, string>> = {
  nodes: 'constellation.nodes',
  planes: 'constellation.planes',
  altitudeM: 'orbit.altitudeM',
  nominalItPowerW: 'constellation.powerMeanW',
  launched: 'constellation.launchedNodes',
};

/** The id of a number of one constellation; `first`: it is the one that the inputs shape. */
export const fleetId = (constellationId: string, part: FleetPart, first: boolean): string =>
  (first && ofFirst[part]) || quantityId('fleet', [constellationId, part]);

/** What of one node at one time is shown by itself. */
export type NodeNowPart = 'altitudeM' | 'latitudeDeg' | 'longitudeDeg' | 'sunlitShare' | 'powerW';

/** The id of where a node is now, or of how it is lit. */
export const nodeNowId = (constellationId: string, index: number, part: NodeNowPart): string =>
  quantityId(`nodeNow.${part}`, [constellationId, String(index)]);

/** What of a selection is shown by itself: how many, those in sunlight, those in shadow. */
export type SelectedPart = 'count' | 'sunlit' | 'dark';

/** The id of a number of the selection: of all nodes, of those of one constellation (`of`), or of the real satellites. */
export const selectedId = (
  what: 'nodes' | 'satellites',
  part: SelectedPart,
  of: string | null = null,
): string => quantityId('selection', of === null ? [what, part] : [what, part, of]);

/** The id of the height of an imported satellite. */
export const satelliteHeightId = (catalogueNumber: number): string =>
  quantityId('satellite', [String(catalogueNumber), 'altitudeM']);

/** One layer of the sum at a date, all of it, or a row of the split by status, or all rows together. */
export type SumPart = Layer | 'sum' | StatusPart;

/** The id of a sum over the sites that are shown, now or on the day of a time (ms since 1970 UTC); of one series, one site or one group alone (see `groupId`). */
export const sumId = (
  part: SumPart,
  kind: SumKind,
  atMs: number | null = null,
  only: string | null = null,
): string =>
  quantityId('ground.sum', only === null ? [part, kind] : [part, kind, only], {
    atMs: atMs === null ? null : dayStart(atMs),
  });
