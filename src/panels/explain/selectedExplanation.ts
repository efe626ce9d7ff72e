import { formatDate, formatLength, formatTime, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import { constellationReadings } from '../../store/nodes/orbitReadings';
import {
  lastSelected,
  type Selected,
  type SelectedPart,
  type SelectedTally,
  selectedId,
} from '../../store/readings/selected';
import { satelliteImports } from '../../store/satellites/satellites';
import type { State } from '../../store/types';
import { derivedExplanation } from './derivedExplanation';
import { fleetExplanation } from './orbitExplanation';
import { fleetId } from './quantityIds';
import { fileSources } from './satelliteExplanation';

const pattern = /^selected:(nodes|satellites)\/(count|sunlit|dark)(?:@(.+))?$/;

/** When it was counted and what of all was shown, in sentences. */
function counted({ kind, timeMs, light, altitudeRangeM }: Selected, { units }: State['scene']): string {
  const lang = language();
  const at = { time: `${formatDate(timeMs, lang)}, ${formatTime(timeMs)}` };
  const where =
    kind === 'box'
      ? t('Counted in the box at {time}, in the view as it then was.', at)
      : t('Counted in the outline at {time}, in the view as it then was.', at);
  const [low, high] = (altitudeRangeM ?? []).map((m) => join(formatLength(m, units, lang)));
  return [
    where,
    light === 'sunlit' && t('Only what is in sunlight is shown and counted.'),
    light === 'shadow' && t('Only what is in shadow is shown and counted.'),
    low && high && t('Only heights from {low} to {high} are shown and counted.', { low, high }),
    t('What the Earth hides is not counted.'),
  ]
    .filter(Boolean)
    .join(' ');
}

const partOf = ({ nodes, sunlit }: SelectedTally, part: SelectedPart): number =>
  ({ count: nodes, sunlit, dark: nodes - sunlit })[part];

function labelOf(what: 'nodes' | 'satellites', part: SelectedPart): string {
  const nodes = what === 'nodes';
  switch (part) {
    case 'count':
      return nodes ? t('Nodes in the selection') : t('Real satellites in the selection');
    case 'sunlit':
      return nodes ? t('Of these nodes in sunlight') : t('Of these satellites in sunlight');
    case 'dark':
      return nodes ? t('Of these nodes in shadow') : t('Of these satellites in shadow');
  }
}

function formulaOf(what: 'nodes' | 'satellites', part: SelectedPart, summed: boolean): string {
  if (part === 'dark') return t('those in the selection − those in sunlight');
  if (part === 'sunlit')
    return t('count of those from which the middle of the Sun stands clear of the Earth');
  if (summed) return t('sum over the constellations in the selection');
  return what === 'nodes'
    ? t('count of the launched nodes whose place lies within the shape and before the Earth')
    : t('count of the imported satellites whose place by SGP4 lies within the shape and before the Earth');
}

/** What a count rests on: for nodes their constellation, for a sum its parts, for a share the whole. */
function inputsOf(
  state: State,
  selected: Selected,
  what: 'nodes' | 'satellites',
  part: SelectedPart,
  of: string | null,
) {
  const own = (each: SelectedPart, id = of) => selectedExplanation(state, selectedId(what, each, id));
  if (part === 'dark') return [own('count'), own('sunlit')];
  if (part === 'sunlit' && (of !== null || what === 'satellites')) return [own('count')];
  if (what === 'satellites') return [];
  if (of === null) return (selected.nodes ?? []).map(({ id }) => own(part, id));
  return (['nodes', 'planes', 'altitudeM', 'launched'] as const).map((each) =>
    fleetExplanation(state, fleetId(of, each)),
  );
}

function tallyOf(selected: Selected, what: 'nodes' | 'satellites', of: string | null): SelectedTally | null {
  if (what === 'satellites') return selected.satellites;
  if (of !== null) return selected.nodes?.find(({ id }) => id === of) ?? null;
  return (selected.nodes ?? []).reduce(
    (sum, one) => ({ nodes: sum.nodes + one.nodes, sunlit: sum.sunlit + one.sunlit }),
    { nodes: 0, sunlit: 0 },
  );
}

/** The explanation of a count in the shape that was drawn last, by `selectedId`; null for other ids and before any shape. */
export function selectedExplanation(state: State, id: string): Explanation | null {
  const [, what, part, of = null] = (pattern.exec(id) ?? []) as
    | [string, 'nodes' | 'satellites', SelectedPart, string | undefined]
    | [];
  const selected = lastSelected();
  if (!what || !part || !selected) return null;
  const tally = tallyOf(selected, what, of);
  if (!tally) return null;
  const title = of === null ? null : constellationReadings(state).find((one) => one.id === of)?.title;
  const imports = what === 'satellites' ? satelliteImports(state.scene.imports) : [];
  const files = imports.map(({ name }) => name).join(', ');
  const note = counted(selected, state.scene);
  const explained = derivedExplanation({
    id,
    label: title ? `${title} · ${labelOf(what, part)}` : labelOf(what, part),
    unit: what === 'nodes' ? 'nodes' : '1',
    value: partOf(tally, part),
    formula: formulaOf(what, part, what === 'nodes' && of === null),
    note: what === 'satellites' ? `${note} ${t('Elements from {files}.', { files })}` : note,
    inputs: inputsOf(state, selected, what, part, of),
  });
  return { ...explained, sources: fileSources(imports) };
}
