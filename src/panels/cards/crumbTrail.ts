import { formatCount } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { isStandIn } from '../../model/satellites/standInNumber';
import { type Path, parsePath, pathIn } from '../../scene/schema/path';
import { nodeDetails } from '../../store/nodes/nodeReadings';
import { constellationReadings } from '../../store/nodes/orbitReadings';
import { scenarioName, stateIn } from '../../store/readings/split';
import { siteOf } from '../../store/sites/importedSites';
import type { State } from '../../store/types';

/** One step of the way from the Earth to what is looked into. */
export interface Crumb {
  id: string;
  title: string;
  target:
    | { kind: 'earth' }
    | { kind: 'place'; siteId: string }
    | { kind: 'inside'; path: string }
    | { kind: 'orbit'; path: string }
    | { kind: 'satellite'; path: string };
}

function ofSite(state: State, { id, hall, rack, accelerator }: Extract<Path, { kind: 'site' }>): Crumb[] {
  const site = siteOf(state, id);
  if (!site) return [];
  const path = `site:${id}`;
  const place = site.town || site.region || site.country;
  const inside = (to: string, title: string): Crumb => ({
    id: to,
    title,
    target: { kind: 'inside', path: to },
  });
  return [
    ...(place ? [{ id: 'place', title: place, target: { kind: 'place', siteId: id } } as const] : []),
    inside(path, site.name),
    ...(hall === null ? [] : [inside(`${path}/hall:${hall}`, t('Hall {number}', { number: hall + 1 }))]),
    ...(hall === null || rack === null
      ? []
      : [inside(`${path}/hall:${hall}/rack:${rack}`, t('Rack {number}', { number: rack + 1 }))]),
    ...(accelerator === undefined
      ? []
      : [
          inside(
            `${path}/hall:${hall}/rack:${rack}/accelerator:${accelerator}`,
            t('Accelerator {number}', { number: accelerator + 1 }),
          ),
        ]),
  ];
}

function ofOrbit(
  present: State,
  id: string,
  part: { kind: 'node' | 'plane'; index: number } | null,
  scenario: string | null,
): Crumb[] {
  const state = stateIn(present, scenario);
  const constellation = state && constellationReadings(state).find((one) => one.id === id);
  if (!constellation) return [];
  const orbit = (of: string, title: string): Crumb => {
    const path = pathIn(scenario, of);
    return { id: path, title, target: { kind: 'orbit', path } };
  };
  const its = scenario === null ? '' : ` · ${scenarioName(present, scenario)}`;
  const trail = [orbit(`constellation:${id}`, constellation.title + its)];
  if (!part) return trail;
  const lang = language();
  const plane = part.kind === 'plane' ? part.index : nodeDetails(state, id, part.index)?.plane;
  if (plane === undefined) return trail;
  trail.push(orbit(`plane:${id}/${plane}`, t('Plane {number}', { number: formatCount(plane + 1, lang) })));
  if (part.kind === 'node')
    trail.push(
      orbit(`node:${id}/${part.index}`, t('Node {number}', { number: formatCount(part.index + 1, lang) })),
    );
  return trail;
}

/** The way from the Earth to what the scene looks into. The Earth alone where that is nothing. */
export function crumbTrail(state: State): Crumb[] {
  const { focus } = state.scene;
  const parsed = focus === null ? null : parsePath(focus);
  const earth: Crumb = { id: 'earth', title: t('Earth'), target: { kind: 'earth' } };
  if (!parsed || focus === null) return [earth];
  if (parsed.kind === 'site') return [earth, ...ofSite(state, parsed)];
  if (parsed.kind === 'satellite') {
    const number = String(parsed.number);
    const title = isStandIn(parsed.number) ? t('Real satellite') : t('Satellite {number}', { number });
    return [earth, { id: focus, title, target: { kind: 'satellite', path: focus } }];
  }
  if (parsed.kind === 'constellation') return [earth, ...ofOrbit(state, parsed.id, null, parsed.scenario)];
  return [earth, ...ofOrbit(state, parsed.constellation, parsed, parsed.scenario)];
}
