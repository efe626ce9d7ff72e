import { useEffect, useState } from 'react';
import { formatDate, formatLength, formatNumber, join } from '../locales/format';
import { language, t } from '../locales/i18n';
import { crumbTrail } from '../panels/cards/crumbTrail';
import { rateWords } from '../panels/timeline/playback';
import type { Camera } from '../scene/types';
import { onState, stateNow } from '../store/stateNow';
import type { State } from '../store/types';

/** A view that was turned by hand is told of once it rests so long, milliseconds. */
const REST_MS = 900;

const nameOf = (state: State): string => crumbTrail(state).at(-1)?.title ?? '';

function placeWords({ latitudeDeg, longitudeDeg, altitudeM }: Camera, units: 'metric' | 'us'): string {
  const degrees = (deg: number) => formatNumber(Math.round(deg), language());
  return t('Latitude {latitude}°, longitude {longitude}°, seen from {distance} away', {
    latitude: degrees(latitudeDeg),
    longitude: degrees(longitudeDeg),
    distance: join(formatLength(altitudeM, units, language())),
  });
}

/** What has happened from one state to the next, for who does not see it; null where it is nothing to tell. */
export function happening(before: State, now: State): string | null {
  const { focus, playRate } = now.scene;
  if (focus !== before.scene.focus)
    return focus === null ? t('Nothing is chosen') : t('Chosen: {name}', { name: nameOf(now) });
  if (playRate !== before.scene.playRate)
    return playRate === 0
      ? t('Time stands at {date}', { date: formatDate(now.clockMs, language()) })
      : t('Time plays, {rate}', { rate: rateWords(playRate) });
  const { flight } = before;
  // The end of a flight by hand is no arrival.
  const arrived = flight && !now.flight && now.view.altitudeM === flight.to.altitudeM;
  return arrived ? t('Arrived: {name}', { name: nameOf(now) }) : null;
}

const isOnGlobe = (): boolean => document.activeElement?.getAttribute('role') === 'application';

/** Tells a screen reader what is chosen, where the eye has arrived, how time plays, and where the globe was turned to by keys. */
export function Announcer() {
  const [told, tell] = useState('');
  useEffect(() => {
    let before = stateNow();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const stop = onState(() => {
      const now = stateNow();
      const words = happening(before, now);
      if (words !== null) tell(words);
      if (now.view !== before.view && !now.flight && !before.flight && isOnGlobe()) {
        clearTimeout(resting);
        resting = setTimeout(() => tell(placeWords(stateNow().view, stateNow().scene.units)), REST_MS);
      }
      before = now;
    });
    return () => {
      stop();
      clearTimeout(resting);
    };
  }, []);
  return (
    <p className="visually-hidden" aria-live="polite">
      {told}
    </p>
  );
}
