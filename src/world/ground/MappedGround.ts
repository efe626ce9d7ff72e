import { msg } from '../../locales/i18n';
import { nearStep } from '../useStep';

/** Eye above the ground below which the map is loaded, metres: some way before any of it shows. */
const LOAD_BELOW_M = 9_000_000;

/** Rivers, lakes, railways, built-up land, states, counties and names between the globe and a campus. */
export const MappedGround = nearStep('ground', msg('Map of the ground'), LOAD_BELOW_M, async () => {
  const { GroundMap } = await import('./GroundMap');
  return (stage) => new GroundMap(stage);
});
