import { msg } from '../../locales/i18n';
import { liveStore } from '../../store/live';
import { laterStep, useReached } from '../useStep';

/** Distance from what is looked at below which the map is loaded, metres: some way before any of it shows. */
const LOAD_BELOW_M = 9_000_000;

const GroundLayer = laterStep('ground', msg('Map of the ground'), async () => {
  const { GroundMap } = await import('./GroundMap');
  return (stage) => new GroundMap(stage);
});

/** Rivers, lakes, railways, built-up land, states, counties and names between the globe and a campus. */
export function MappedGround() {
  const near = useReached('near the map', () => liveStore.getState().view.altitudeM < LOAD_BELOW_M);
  return near ? <GroundLayer /> : null;
}
