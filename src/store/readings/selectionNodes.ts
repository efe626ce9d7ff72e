import type { FactsRelease } from '../../facts/types';
import { formatLength, join } from '../../locales/format';
import { asWritten, language, type Message, msg } from '../../locales/i18n';
import { fleetNodes } from '../../model/formulas/constellationFormulas';
import type { ModelContext, ModelNode } from '../../model/formulas/orbitFormulas';
import { elementsFrom, moment } from '../../model/formulas/satelliteFormulas';
import { summedNodes, tallyNodes } from '../../model/formulas/selectionFormulas';
import type { Graph } from '../../model/graph/graph';
import { localize } from '../../scene/localize';
import { constellations } from '../nodes/orbitReadings';
import { satelliteImports } from '../satellites/satelliteImports';
import type { State } from '../types';
import { lastSelected, type Selected } from './selected';

/** Sentences one after the other. */
const sentences = (all: readonly (Message | false)[]): Message =>
  all.filter((each) => each !== false).reduce((first, then) => msg('{first} {then}', { first, then }));

/** When it was counted and what of all was shown. */
function counted({ kind, timeMs, light, altitudeRangeM }: Selected, { units }: State['scene']): Message {
  const at = { time: moment(timeMs) };
  const [low, high] = (altitudeRangeM ?? []).map((m) => join(formatLength(m, units, language())));
  return sentences([
    kind === 'box'
      ? msg('Counted in the box at {time}, in the view as it then was.', at)
      : msg('Counted in the outline at {time}, in the view as it then was.', at),
    light === 'sunlit' && msg('Only what is in sunlight is shown and counted.'),
    light === 'shadow' && msg('Only what is in shadow is shown and counted.'),
    !!low && !!high && msg('Only heights from {low} to {high} are shown and counted.', { low, high }),
    msg('What the Earth hides is not counted.'),
  ]);
}

/** All that is known of the shape that was drawn last; nothing before any. `graph`: the model's, for the first constellation. */
export function selectionNodes(state: State, facts: FactsRelease, graph: Graph<ModelContext>): ModelNode[] {
  const selected = lastSelected();
  if (!selected) return [];
  const note = counted(selected, state.scene);
  const list = constellations(state);
  const { language: scene, imports } = state.scene;
  const nodes = (selected.nodes ?? []).flatMap((tally) => {
    const found = list.find(({ id }) => id === tally.id);
    if (!found) return [];
    const own = fleetNodes(facts, list, [found.id, 'launched'], scene);
    const rests = own.map((node) => graph.nodes.get(node.id) ?? node);
    const of = { id: found.id, title: asWritten(localize(found.title, scene)) };
    return [...rests, ...tallyNodes({ what: 'nodes', of, note }, tally, rests)];
  });
  const files = elementsFrom(satelliteImports(imports).map(({ name }) => name));
  const satellites = { what: 'satellites', of: null, note: sentences([note, files]) } as const;
  return [
    ...nodes,
    ...summedNodes(
      (selected.nodes ?? []).map(({ id }) => id),
      note,
    ),
    ...(selected.satellites ? tallyNodes(satellites, selected.satellites, []) : []),
  ];
}
