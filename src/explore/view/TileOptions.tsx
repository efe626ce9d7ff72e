import { type ReactNode, useId, useState } from 'react';
import { t } from '../../locales/i18n';
import { coversPlace, type GroundPreset, groundPresets, presetOf } from '../../scene/groundPresets';
import { tileHost } from '../../scene/schema/tileAddress';
import { allowTiles } from '../../store/actions/moment';
import { setTiles, showPreset } from '../../store/actions/tiles';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import { OwnTiles } from './OwnTiles';

/** From higher up pictures that begin nearer the ground may not be seen yet, metres. */
const NEAR_M = 2_000_000;

/** Pictures of the ground: none, those of a public server, or from the reader's own address. Part of the scene. */
export function TileOptions() {
  const tiles = useStore(documentStore, (state) => state.scene.tiles);
  const preset = tiles && presetOf(tiles.address);
  // What an own address is to be is not known as long as its fields are empty.
  const [asksForOwn, askForOwn] = useState(false);
  const own = tiles ? preset === null : asksForOwn;
  const [open, setOpen] = useState(tiles !== null);
  const name = useId();
  const row = (checked: boolean, label: string, onChoose: () => void, more?: ReactNode) => (
    <div>
      <label>
        <input
          type="radio"
          name={name}
          checked={checked}
          onChange={() => {
            askForOwn(false);
            onChoose();
          }}
        />
        {label}
      </label>
      {more}
    </div>
  );
  return (
    <details className="tile-options" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="label">{t('Pictures of the ground')}</summary>
      <fieldset className="tile-presets">
        <legend className="visually-hidden">{t('Pictures of the ground')}</legend>
        {row(!tiles && !own, t('No pictures'), () => setTiles(null))}
        {groundPresets.map((one) => (
          <div key={one.id}>
            {row(
              preset === one,
              one.name,
              () => showPreset(one),
              <About preset={one} shown={preset === one} />,
            )}
          </div>
        ))}
        {row(own, t('From another address'), () => {
          if (preset) setTiles(null);
          askForOwn(true);
        })}
      </fieldset>
      {own && <OwnTiles tiles={tiles} />}
      {tiles && <NotFetched host={tileHost(tiles.address)} />}
    </details>
  );
}

/** Where a preset has pictures, at which levels, and under whose terms; while it is shown, why none may be seen. */
function About({ preset, shown }: { preset: GroundPreset; shown: boolean }) {
  const elsewhere = useStore(liveStore, ({ view }) => !coversPlace(preset, view));
  const far = useStore(liveStore, ({ view }) => preset.minZoom > 0 && view.altitudeM > NEAR_M);
  const { coverage, minZoom, maxZoom, termsUrl, licence } = preset;
  return (
    <>
      <p className="label">
        {t(coverage)} · {t('levels {from} to {to}', { from: minZoom, to: maxZoom })} ·{' '}
        <a href={termsUrl} target="_blank" rel="noreferrer">
          {t(licence)}
        </a>
      </p>
      {shown && far && <p className="label">{t('Its pictures begin nearer the ground.')}</p>}
      {shown && elsewhere && !far && <p className="label">{t('It has no pictures of the place in view.')}</p>}
    </>
  );
}

/** Says that nothing is fetched before the reader agrees, and takes the answer. */
function NotFetched({ host }: { host: string }) {
  const allowed = useStore(liveStore, ({ tileHosts }) => tileHosts.includes(host));
  if (allowed) return null;
  return (
    <p className="small muted">
      {t('Not fetched yet: {host} would learn your network address.', { host })}{' '}
      <button type="button" className="link" onClick={() => allowTiles(host)}>
        {t('Fetch them')}
      </button>
    </p>
  );
}
