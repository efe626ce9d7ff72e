import { type Message, msg } from '../../locales/i18n';
import { within } from '../graph/factLeaf';
import { declare, found, sumUp } from '../graph/formula';
import { type SelectedPart, selectedId } from '../graph/quantityId';
import type { ModelContext, ModelNode } from './orbitFormulas';

/** Nodes or satellites in a shape. */
export interface SelectedTally {
  nodes: number;
  /** Of them, those that see at least half of the Sun. */
  sunlit: number;
}

const labels: Record<'nodes' | 'satellites', Record<SelectedPart, Message>> = {
  nodes: {
    count: msg('Nodes in the selection'),
    sunlit: msg('Of these nodes in sunlight'),
    dark: msg('Of these nodes in shadow'),
  },
  satellites: {
    count: msg('Real satellites in the selection'),
    sunlit: msg('Of these satellites in sunlight'),
    dark: msg('Of these satellites in shadow'),
  },
};
const counting = {
  nodes: msg('count of the launched nodes whose place lies within the shape and before the Earth'),
  satellites: msg(
    'count of the imported satellites whose place by SGP4 lies within the shape and before the Earth',
  ),
};

/** What is told of a selection. */
export interface Told {
  what: 'nodes' | 'satellites';
  /** One constellation; null for all nodes, and for satellites. */
  of: { id: string; title: Message } | null;
  /** When it was counted and what of all was shown. */
  note: Message;
}

const declared = ({ what, of, note }: Told, part: SelectedPart, formula: Message) => ({
  id: selectedId(what, part, of?.id),
  label: of ? within(of.title, labels[what][part]) : labels[what][part],
  unit: what === 'nodes' ? 'nodes' : '1',
  formula,
  validity: note,
});

const inShadow = (told: Told): ModelNode => {
  const of = declared(told, 'dark', msg('those in the selection − those in sunlight'));
  const term = (part: SelectedPart) => [selectedId(told.what, part, told.of?.id), of.unit] as const;
  const inputs = { count: term('count'), sunlit: term('sunlit') };
  return declare({ ...of, inputs, compute: (v) => v.count - v.sunlit, fixed: true });
};

/** `selection(what,part,ID)`: what was counted in a shape, of one constellation or of the real satellites; the count stands above what it `rests` on. */
export function tallyNodes(told: Told, tally: SelectedTally, rests: readonly ModelNode[]): ModelNode[] {
  const count = found({ ...declared(told, 'count', counting[told.what]), value: tally.nodes, about: rests });
  const lit = msg('count of those from which the middle of the Sun stands clear of the Earth');
  const sunlit = found({ ...declared(told, 'sunlit', lit), value: tally.sunlit, about: [count] });
  return [count, sunlit, inShadow(told)];
}

/** The same of all nodes: sums over the constellations. */
export function summedNodes(ids: readonly string[], note: Message): ModelNode[] {
  const told: Told = { what: 'nodes', of: null, note };
  const sum = (part: SelectedPart): ModelNode =>
    declare<string, ModelContext>({
      ...declared(told, part, msg('sum over the constellations in the selection')),
      inputs: Object.fromEntries(ids.map((id) => [id, [selectedId('nodes', part, id), 'nodes'] as const])),
      compute: sumUp,
      fixed: true,
    });
  return [sum('count'), sum('sunlit'), inShadow(told)];
}
