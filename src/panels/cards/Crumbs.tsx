import { parsePath } from '../../scene/schema/path';
import { follow } from '../../store/actions/follow';
import { notify } from '../../store/actions/moment';
import { CAMPUS_BELOW_M } from '../../store/readings/cameraOn';
import './crumbs.css';
import { useEffect, useRef } from 'react';
import { later } from '../../kit/later';
import { language, msg, t } from '../../locales/i18n';
import type { Result } from '../../shared/result';
import { bring } from '../../store/actions/bring';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { AerialOffer } from './AerialOffer';
import { type Crumb, crumbTrail } from './crumbTrail';

const SatelliteCard = later(
  msg('Real satellite'),
  async () => (await import('./SatelliteCard')).SatelliteCard,
);
const NodeCard = later(msg('Node'), async () => (await import('./NodeCard')).NodeCard);
const RackCard = later(msg('Racks'), async () => (await import('./RackCard')).RackCard);

const tell = (result: Result): void => {
  if (!result.ok) for (const { message } of result.errors) notify('warning', message);
};

/** Goes to a step of the trail: the code of the descent comes when first asked for. */
async function goToCrumb({ target }: Crumb): Promise<void> {
  if (target.kind === 'satellite') return tell(follow(target.path));
  const { descend, showEarth, showOrbit, showPlace } = await import('../../store/actions/descent');
  if (target.kind === 'earth') showEarth();
  else if (target.kind === 'place') tell(showPlace(target.siteId));
  else if (target.kind === 'orbit') tell(showOrbit(target.path));
  else tell(await descend(target.path));
}

/** Address of a step for a new tab: the present one with another focus. Where it cannot be told, the present page. */
function hrefOf({ target }: Crumb): string {
  const url = new URL(window.location.href);
  const path = 'path' in target ? target.path : target.kind === 'place' ? `site:${target.siteId}` : null;
  if (path === null) url.searchParams.delete('focus');
  else url.searchParams.set('focus', path);
  return url.href;
}

/**
 * The way from the Earth to what is looked into, each step a link that goes there; below it, inside a site, what is known of the
 * campus, hall or rack, or of the satellite. `quiet` leaves that out and makes the trail small, as for a story.
 */
export function Crumbs({ quiet = false }: { quiet?: boolean }) {
  const state = useThrottled();
  const list = useRef<HTMLOListElement>(null);
  const trail = crumbTrail(state);
  const last = trail.at(-1)?.id;
  // The end of the trail is where one is; a long one scrolls to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another end is what moves it
  useEffect(() => {
    list.current?.scrollTo({ left: list.current.scrollWidth });
  }, [last]);
  const near = useStore(liveStore, ({ view }) => view.altitudeM < CAMPUS_BELOW_M);
  const parsed = state.scene.focus === null ? null : parsePath(state.scene.focus);
  if (quiet && trail.length === 1) return null;
  return (
    <div className={quiet ? 'descent descent-quiet' : 'descent'}>
      <div className="descent-line">
        <nav className="card crumbs" data-over-globe aria-label={t('Where you are')}>
          <ol ref={list}>
            {trail.map((crumb) => (
              <li key={crumb.id}>
                <a
                  href={hrefOf(crumb)}
                  aria-current={crumb.id === last ? 'location' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    void bring(msg('Campus'), () => goToCrumb(crumb));
                  }}
                >
                  {crumb.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {!quiet && parsed?.kind === 'site' && near && parsed.hall === null && (
          <AerialOffer siteId={parsed.id} />
        )}
      </div>
      {!quiet && parsed?.kind === 'site' && (near || parsed.hall !== null) && (
        <RackCard siteId={parsed.id} hall={parsed.hall} rack={parsed.rack} accelerator={parsed.accelerator} />
      )}
      {!quiet && parsed && 'constellation' in parsed && (
        <NodeCard id={parsed.constellation} part={parsed} scenario={parsed.scenario} state={state} />
      )}
      {!quiet && parsed?.kind === 'constellation' && (
        <NodeCard id={parsed.id} part={null} scenario={parsed.scenario} state={state} />
      )}
      {!quiet && parsed?.kind === 'satellite' && (
        <section className="card satellite-card" data-over-globe aria-label={t('Real satellite')}>
          <SatelliteCard number={parsed.number} state={state} lang={language()} asks />
        </section>
      )}
    </div>
  );
}
