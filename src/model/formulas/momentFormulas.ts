import { msg } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import type { Constellation, Language } from '../../scene/types';
import { within } from '../graph/factLeaf';
import { declare, found } from '../graph/formula';
import { type NodeNowPart, nodeNowId } from '../graph/quantityId';
import { nodeState } from '../orbit/orbit';
import type { ModelContext, ModelNode } from './orbitFormulas';
import { moment } from './satelliteFormulas';

const parts = {
  altitudeM: { words: msg('Height'), unit: 'm' },
  latitudeDeg: { words: msg('Latitude of the place below'), unit: '°' },
  longitudeDeg: { words: msg('Longitude of the place below'), unit: '°' },
  sunlitShare: { words: msg('Share of the Sun that a node sees'), unit: '1' },
  powerW: { words: msg('IT power of the node now'), unit: 'W' },
} as const;

/** The names of what is told of one node. */
export const nodeNowParts = Object.keys(parts);

const ways = {
  place: msg(
    'two bodies with the drift by the Earth’s flattening, from the constellation’s orbit to the time of the clock',
  ),
  light: msg('share of the Sun’s disc that stands clear of the Earth, seen from its place'),
};

/**
 * `nodeNow.PART(ID,INDEX)`: where a node is at a time, and how it is lit.
 * @param about what its orbit is set by. @param carries true where the inputs shape its constellation, so that its power is known.
 */
export function nodeNowNodes(
  constellation: Constellation,
  index: number,
  timeMs: number,
  of: { about: readonly ModelNode[]; carries: boolean; language: Language },
): ModelNode[] {
  const state = nodeState(constellation, index, timeMs, 0);
  if (!state) return [];
  const title = msg('{name}, node {number}', {
    name: localize(constellation.title, of.language),
    number: String(index + 1),
  });
  const told = (part: NodeNowPart) => ({
    id: nodeNowId(constellation.id, index, part),
    label: within(title, parts[part].words),
    unit: parts[part].unit,
    validity: msg('At {time}. A scenario: no such node has flown.', { time: moment(timeMs) }),
  });
  const places = (['altitudeM', 'latitudeDeg', 'longitudeDeg'] as const).map((part) =>
    found<ModelContext>({ ...told(part), value: state[part], about: of.about, formula: ways.place }),
  );
  const sunlit = found<ModelContext>({
    ...told('sunlitShare'),
    value: state.sunlit,
    about: places,
    formula: ways.light,
  });
  const nodes: ModelNode[] = [...of.about, ...places, sunlit];
  if (!of.carries) return nodes;
  const power = declare<'sunlit' | 'inSunW', ModelContext>({
    ...told('powerW'),
    inputs: { sunlit: [sunlit.id, '1'], inSunW: ['node.itPowerInSunW', 'W'] },
    compute: (v) => v.sunlit * v.inSunW,
    formula: msg('share of the Sun × IT power in full sun'),
    fixed: true,
  });
  return [...nodes, power];
}
