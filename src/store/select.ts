import { siteById } from '../facts/release';
import { wgs84 } from '../model/geodesy';
import { linkOf } from '../scene/linkOf';
import { localize } from '../scene/localize';
import { parsePath } from '../scene/path';
import type { Camera, SceneDocument, Shot } from '../scene/types';
import { nodeReading } from './orbitReadings';
import { remember } from './remember';
import type { State } from './types';

// Readings of facts, scene and model for the rooms that may import the store alone.
export { release, siteById } from '../facts/release';
export { capacitySeries } from '../model/capacity';
export { ecefToGeodetic, geodeticToEcef } from '../model/geodesy';
export { type PlaneTable, planesAt } from '../model/orbit';
export type { PowerChain, PowerFlow, PowerStage } from '../model/power';
export {
  greenwichSiderealAngleRad,
  sunDirectionEarthFixed,
} from '../model/sunlight';
export { timeMs } from '../scene/fields';
export { encodeFile } from '../scene/file';
export { localize } from '../scene/localize';
export { parsePath } from '../scene/path';
export {
  type ConstellationReading,
  constellationReadings,
  constellations,
  drawnConstellations,
  nodeReading,
} from './orbitReadings';
export { nodeChain, siteChain } from './powerChains';
export { explanation, report } from './report';
export {
  type SiteReading,
  siteReadings,
  siteReadings as currentSiteReadings,
  visibleSites,
} from './siteReadings';
export { sourcesOnScreen } from './sources';

/** The ellipsoid of the Earth, metres. */
export const WGS84 = { semiMajorM: wgs84.a, semiMinorM: wgs84.b, flattening: wgs84.f } as const;

const live = remember((scene: SceneDocument, clockMs: number, camera: Camera): SceneDocument => {
  const time = new Date(clockMs).toISOString().replace('.000Z', 'Z');
  return { ...scene, time: Date.parse(scene.time) === clockMs ? scene.time : time, camera };
});

/** The scene as it is this moment: with the running time and the moving camera. What links and files hold. */
export function currentScene(state: State): SceneDocument {
  return live(state.scene, state.clockMs, state.view);
}

/** The address that opens the present scene, as short as can be. `href` is the present address. */
export function link(state: State, href: string): string {
  return linkOf(currentScene(state), href);
}

/** Where a story stands, in the scene's language. */
export interface StoryReading {
  title: string;
  finding: string;
  /** Shots in all; 0 where the scene tells no story. */
  count: number;
  /** Index of the present shot, -1 before the first. */
  index: number;
  shot: Shot | null;
  caption: string | null;
  notes: string | null;
  nextCaption: string | null;
}

const told = remember((scene: SceneDocument, index: number): StoryReading => {
  const { story, language, title, finding } = scene;
  const shot = story[index] ?? null;
  const after = story[index + 1];
  return {
    title: localize(title, language),
    finding: localize(finding, language),
    count: story.length,
    index,
    shot,
    caption: shot && localize(shot.caption, language),
    notes: shot?.notes ? localize(shot.notes, language) : null,
    nextCaption: after ? localize(after.caption, language) : null,
  };
});

/** The story of the scene and where it stands. */
export function storyOf(state: State): StoryReading {
  return told(state.scene, state.shot);
}

/** From here one site and its country around it are in view, metres. */
const SITE_VIEW_M = 1_500_000;
const NODE_VIEW_M = 6_000_000;

/** A camera that shows what a path names, from where the heading is now; null for a path that names no single place. */
export function cameraOn(state: State, path: string): Camera | null {
  const parsed = parsePath(path);
  const { headingDeg } = state.view;
  if (parsed?.kind === 'site') {
    const site = siteById(parsed.id);
    if (!site) return null;
    const { longitudeDeg, latitudeDeg } = site.coordinates;
    return { longitudeDeg, latitudeDeg, altitudeM: SITE_VIEW_M, headingDeg, tiltDeg: 30 };
  }
  if (parsed?.kind !== 'node') return null;
  const node = nodeReading(state, parsed.constellation, parsed.index);
  if (!node) return null;
  const { longitudeDeg, latitudeDeg } = node;
  return { longitudeDeg, latitudeDeg, altitudeM: NODE_VIEW_M, headingDeg, tiltDeg: 0 };
}
