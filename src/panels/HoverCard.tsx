import './hoverCard.css';
import type { Site } from '../facts/types';
import { formatCount, formatPower, join } from '../shared/format';
import { type UiLanguage, t } from '../shared/i18n';
import { capacityAt, finalCapacity, statusAt, visibleSites } from '../store/select';
import type { State } from '../store/types';
import { siteIdOf } from './focusedSite';
import { useLanguage } from './useAppearance';
import { useCoarseState } from './useCoarseState';
import { powerWords, precisionWords, statusWords } from './words';

/** Room kept between the card and what it speaks of, px. */
const GAP_PX = 14;

/**
 * The card of what is under the pointer (`state.hover`), placed at `x`, `y` in CSS px of its positioned parent.
 * Draws nothing where the path names nothing that is known. It repeats what the list and the panels say.
 */
export function HoverCard({ path, x, y }: { path: string | null; x: number; y: number }) {
  const state = useCoarseState();
  const lang = useLanguage();
  const id = siteIdOf(path);
  const site = id ? visibleSites(state).find((one) => one.id === id) : undefined;
  const content = site ? <SiteContent site={site} state={state} lang={lang} /> : nodeContent(path, state, lang);
  if (!content) return null;
  return (
    <div className="ui card hover-card" style={{ left: x + GAP_PX, top: y + GAP_PX }} aria-hidden="true">
      {content}
    </div>
  );
}

function SiteContent({ site, state, lang }: { site: Site; state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const now = capacityAt(site, state.clockMs);
  const nowW = basis === 'it' ? now.itPowerW : now.facilityPowerW;
  const final = finalCapacity(site, basis)?.powerW ?? null;
  return (
    <>
      <p className="strong">{site.name}</p>
      <p className="small muted">
        {[site.town, site.region].filter(Boolean).join(', ')} · {statusWords(statusAt(site, state.clockMs))}
      </p>
      <p className="small">
        {powerWords(basis)}: <span className="strong">{join(formatPower(nowW, lang))}</span>
        {final !== null && final !== nowW && ` ${t('of {power}', { power: join(formatPower(final, lang)) })}`}
      </p>
      {site.coordinates.precision !== 'building' && site.coordinates.precision !== 'site' && (
        <p className="label">{precisionWords(site.coordinates.precision)}</p>
      )}
    </>
  );
}

function nodeContent(path: string | null, state: State, lang: UiLanguage) {
  const found = path?.match(/^(?:node|constellation):([^/]+)(?:\/(\d+))?$/);
  const constellation = state.scene.constellations.find(({ id }) => id === found?.[1]);
  if (!found || !constellation) return null;
  const name = constellation.title[state.scene.language] ?? constellation.title.en;
  return (
    <>
      <p className="strong orbit">
        {name}
        {found[2] !== undefined && ` · ${t('node {number}', { number: formatCount(Number(found[2]) + 1, lang) })}`}
      </p>
      <p className="small muted">
        {t('{n} nodes, a scenario', { n: formatCount(constellation.nodes, lang) })}
      </p>
    </>
  );
}
