import { msg } from '../../locales/i18n';
import { liveStore } from '../../store/live';
import { laterStep, useReached } from '../useStep';
import { GROUND_FROM_ZOOM, mapZoom } from './mapZoom';

const GroundLayer = laterStep('ground', msg('Map of the ground'), async () => {
  const { GroundMap } = await import('./GroundMap');
  return (stage) => new GroundMap(stage);
});

/** Rivers, lakes, railways, built-up land and counties between the globe and a campus. */
export function MappedGround() {
  const near = useReached(
    'near the map',
    ({ lens }) => mapZoom(liveStore.getState().view.altitudeM, lens.focalPx) > GROUND_FROM_ZOOM,
  );
  return near ? <GroundLayer /> : null;
}
