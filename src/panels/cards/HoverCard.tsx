import { useLayoutEffect, useRef } from 'react';
import { appRoot, useLanguage } from '../../kit/hooks/useAppearance';
import { powerWords, precisionWords, statusWords } from '../../kit/words';
import { boundWords, formatCount, formatDate, formatLength, formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { type FleetPart, fleetId, inScenario, mostId, standsId } from '../../model/graph/quantityId';
import { parsePath } from '../../scene/schema/path';
import { nodeDetails } from '../../store/nodes/nodeReadings';
import { type ConstellationReading, constellationReadings } from '../../store/nodes/orbitReadings';
import { scenarioName, stateIn } from '../../store/readings/split';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { cardPlace } from './cardPlace';
import { SatelliteCard } from './SatelliteCard';
import { SeveralSites } from './SeveralSites';
import './hoverCard.css';

/** Room kept to the edge of what the panels leave free, px. */
const EDGE_PX = 8;

/** Moves a card to where it hides neither what it speaks of nor a control, and no panel hides it. */
function keepInSight(card: HTMLElement, x: number, y: number): void {
  const root = getComputedStyle(appRoot());
  const inset = (edge: string) => Number.parseFloat(root.getPropertyValue(`--inset-${edge}`)) || 0;
  const frame = {
    left: inset('left') + EDGE_PX,
    top: inset('top') + EDGE_PX,
    right: window.innerWidth - inset('right') - EDGE_PX,
    bottom: window.innerHeight - inset('bottom') - EDGE_PX,
  };
  const controls = [...document.querySelectorAll('[data-over-globe]')].map((each) =>
    each.getBoundingClientRect(),
  );
  const at = cardPlace({ x, y }, card.getBoundingClientRect(), frame, controls);
  card.style.left = `${at.left}px`;
  card.style.top = `${at.top}px`;
}

/**
 * The card of what is under the pointer (`state.hover`), placed at `x`, `y` in CSS px of its positioned parent.
 * Draws nothing where the path names nothing that is known. It repeats what the list and the panels say.
 * @param props.sites ids of the sites that a site's mark stands for, the most important first.
 */
export function HoverCard(props: { path: string | null; sites?: readonly string[]; x: number; y: number }) {
  const { path, sites = [], x, y } = props;
  const state = useThrottled();
  const lang = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  // Each time: what it says, and so its size, goes with the clock.
  useLayoutEffect(() => {
    if (element.current) keepInSight(element.current, x, y);
  });
  const content = pathContent(path, state, lang, sites);
  if (!content) return null;
  return (
    <div ref={element} className="ui card hover-card" aria-hidden="true">
      {content}
    </div>
  );
}

/** What is said in short of what a path names; null where that is not known. `sites` as for the card. */
export function pathContent(
  path: string | null,
  state: State,
  lang: UiLanguage,
  sites: readonly string[] = [],
) {
  const parsed = path === null ? null : parsePath(path);
  if (parsed?.kind === 'site') {
    if (sites.length > 1) return <SeveralSites ids={sites} state={state} lang={lang} />;
    const site = siteReadings(state).find(({ id }) => id === parsed.id);
    return site ? <SiteContent site={site} state={state} lang={lang} /> : null;
  }
  if (!parsed) return null;
  if (parsed.kind === 'satellite') return <SatelliteCard number={parsed.number} state={state} lang={lang} />;
  const id = parsed.kind === 'constellation' ? parsed.id : parsed.constellation;
  const { scenario } = parsed;
  const its = stateIn(state, scenario);
  const constellation = its && constellationReadings(its).find((one) => one.id === id);
  if (!constellation) return null;
  const part = parsed.kind === 'constellation' ? null : parsed;
  return (
    <NodeContent constellation={constellation} part={part} scenario={scenario} state={its} lang={lang} />
  );
}

function launchWords(launched: boolean, launchMs: number, lang: UiLanguage): string {
  const date = formatDate(new Date(launchMs).toISOString().slice(0, 10), lang);
  return launched
    ? t('launched {date}, assumed', { date })
    : t('not launched before {date}, assumed', { date });
}

function SiteContent({ site, state, lang }: { site: SiteReading; state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const whole = site.totalPowerW === null || site.totalPowerW === site.powerW;
  const bound = site.most ? boundWords(site.most) : undefined;
  return (
    <>
      <p className="strong">{site.name}</p>
      <p className="small muted">
        {site.place} · {statusWords(site.status, site.statusTold)}
      </p>
      <p className="small">
        {powerWords(state.scene.basis)}:{' '}
        <span className="strong" data-quantity={standsId(site.id, basis)}>
          {join({ ...formatPower(site.powerW, lang), bound: whole ? bound : undefined })}
        </span>
        {!whole && (
          <span data-quantity={mostId(site.id, basis)}>
            {' '}
            {t('of {power}', { power: join({ ...formatPower(site.totalPowerW, lang), bound }) })}
          </span>
        )}
      </p>
      {site.precision !== 'building' && site.precision !== 'site' && (
        <p className="label">{precisionWords(site.precision)}</p>
      )}
    </>
  );
}

function NodeContent(props: {
  constellation: ConstellationReading;
  part: { kind: 'node' | 'plane'; index: number } | null;
  /** The pinned scenario that it is of, with `state` as that has it; null for the present one. */
  scenario: string | null;
  state: State;
  lang: UiLanguage;
}) {
  const { constellation, part, scenario, state, lang } = props;
  const { id, title, nodes, planes, altitudeM, highestM } = constellation;
  const idOf = (of: FleetPart) =>
    inScenario(scenario, fleetId(id, of, constellationReadings(state)[0]?.id === id));
  const details = part?.kind === 'node' ? nodeDetails(state, id, part.index) : null;
  const plane = part?.kind === 'plane' ? part.index : details?.plane;
  return (
    <>
      <p className="strong orbit">
        {title}
        {part?.kind === 'node' && ` · ${t('node {number}', { number: formatCount(part.index + 1, lang) })}`}
      </p>
      {scenario !== null && <p className="small">{scenarioName(state, scenario)}</p>}
      <p className="small muted">
        <span data-quantity={idOf('nodes')}>
          {t('{n} nodes, a scenario', { n: formatCount(nodes, lang) })}
        </span>{' '}
        ·{' '}
        <span data-quantity={idOf('altitudeM')}>
          {join(formatLength(altitudeM, state.scene.units, lang))}
        </span>
        {highestM > altitudeM && (
          <span data-quantity={idOf('highestM')}>
            {' – '}
            {join(formatLength(highestM, state.scene.units, lang))}
          </span>
        )}
      </p>
      {plane !== undefined && (
        <p className="small muted" data-quantity={idOf('planes')}>
          {t('plane {number} of {all}', {
            number: formatCount(plane + 1, lang),
            all: formatCount(planes, lang),
          })}
        </p>
      )}
      {details && details.launchMs !== null && (
        <p className="label">{launchWords(details.launched, details.launchMs, lang)}</p>
      )}
    </>
  );
}
