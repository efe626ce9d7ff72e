import { msg } from '../../locales/i18n';
import { liveStore } from '../../store/live';
import { reachedStep } from '../useStep';

/** Distance from what is looked at below which the map is loaded, metres: some way before any of it shows. */
const LOAD_BELOW_M = 9_000_000;

/** Rivers, lakes, railways, built-up land, states, counties and names between the globe and a campus. */
export const MappedGround = reachedStep(
  'ground',
  msg('Map of the ground'),
  () => liveStore.getState().view.altitudeM < LOAD_BELOW_M,
  async () => {
    const { GroundMap } = await import('./GroundMap');
    return (stage) => new GroundMap(stage);
  },
);
