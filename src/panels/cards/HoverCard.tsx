import { useLayoutEffect, useRef } from 'react';
import { appRoot, useLanguage } from '../../kit/hooks/useAppearance';
import { powerWords, precisionWords, statusWords } from '../../kit/words';
import { boundWords, formatCount, formatDate, formatLength, formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { type FleetPart, fleetId, mostId, standsId } from '../../model/graph/quantityId';
import { parsePath } from '../../scene/schema/path';
import { nodeDetails } from '../../store/nodes/nodeReadings';
import { type ConstellationReading, constellationReadings } from '../../store/nodes/orbitReadings';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { SatelliteCard } from './SatelliteCard';
import './hoverCard.css';

/** Room kept between the card and what it speaks of, px. */
const GAP_PX = 14;
/** Room kept to the edge of what the panels leave free, px. */
const EDGE_PX = 8;

/** Moves a card to the other side of what it speaks of where it would lie under a panel or the globe's buttons. */
function keepInSight(card: HTMLElement): void {
  card.style.translate = '';
  const root = getComputedStyle(appRoot());
  const inset = (edge: string) => Number.parseFloat(root.getPropertyValue(`--inset-${edge}`)) || 0;
  const box = card.getBoundingClientRect();
  const buttons = document.querySelector('.globe-buttons')?.getBoundingClientRect();
  const underButtons =
    buttons !== undefined && box.right > buttons.left && box.bottom > buttons.top && box.top < buttons.bottom;
  const isWide = underButtons || box.right > window.innerWidth - inset('right') - EDGE_PX;
  const isTall = box.bottom > window.innerHeight - inset('bottom') - EDGE_PX;
  const across = isWide ? -box.width - 2 * GAP_PX : 0;
  const down = isTall ? -box.height - 2 * GAP_PX : 0;
  const leftmost = inset('left') + EDGE_PX - box.left;
  card.style.translate = `${isWide ? Math.max(across, Math.min(0, leftmost)) : 0}px ${down}px`;
}

/**
 * The card of what is under the pointer (`state.hover`), placed at `x`, `y` in CSS px of its positioned parent.
 * Draws nothing where the path names nothing that is known. It repeats what the list and the panels say.
 */
export function HoverCard({ path, x, y }: { path: string | null; x: number; y: number }) {
  const state = useThrottled();
  const lang = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  // Each time: what it says, and so its size, goes with the clock.
  useLayoutEffect(() => {
    if (element.current) keepInSight(element.current);
  });
  const content = contentOf(path, state, lang);
  if (!content) return null;
  return (
    <div
      ref={element}
      className="ui card hover-card"
      style={{ left: x + GAP_PX, top: y + GAP_PX }}
      aria-hidden="true"
    >
      {content}
    </div>
  );
}

function contentOf(path: string | null, state: State, lang: UiLanguage) {
  const parsed = path === null ? null : parsePath(path);
  if (parsed?.kind === 'site') {
    const site = siteReadings(state).find(({ id }) => id === parsed.id);
    return site ? <SiteContent site={site} state={state} lang={lang} /> : null;
  }
  if (!parsed) return null;
  if (parsed.kind === 'satellite') return <SatelliteCard number={parsed.number} state={state} lang={lang} />;
  const id = parsed.kind === 'constellation' ? parsed.id : parsed.constellation;
  const constellation = constellationReadings(state).find((one) => one.id === id);
  if (!constellation) return null;
  const part = parsed.kind === 'constellation' ? null : parsed;
  return <NodeContent constellation={constellation} part={part} state={state} lang={lang} />;
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
  state: State;
  lang: UiLanguage;
}) {
  const { constellation, part, state, lang } = props;
  const { id, title, nodes, planes, altitudeM, highestM } = constellation;
  const idOf = (of: FleetPart) => fleetId(id, of, constellationReadings(state)[0]?.id === id);
  const details = part?.kind === 'node' ? nodeDetails(state, id, part.index) : null;
  const plane = part?.kind === 'plane' ? part.index : details?.plane;
  return (
    <>
      <p className="strong orbit">
        {title}
        {part?.kind === 'node' && ` · ${t('node {number}', { number: formatCount(part.index, lang) })}`}
      </p>
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
            number: formatCount(plane, lang),
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
