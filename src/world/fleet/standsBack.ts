import type { PanelId, SceneDocument } from '../../scene/types';

/** Panels that speak of the ground. */
const ofGround: readonly PanelId[] = ['capacity', 'site', 'commitments'];

/**
 * Whether orbits stand back behind the sites: nothing in orbit is chosen, and the panel that is open, or what is chosen, is of the
 * ground. A presentation or an embed has the panel of its scene.
 */
export const standsBack = ({ focus, panel, layers }: SceneDocument): boolean =>
  layers.sites && (focus === null || focus.startsWith('site:')) && ofGround.includes(panel);
