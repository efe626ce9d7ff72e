import { wgs84 } from '../model/orbit/geodesy';
import { leavesImportsOut, linkOf } from '../scene/link/linkOf';
import { localize } from '../scene/localize';
import { parsePath } from '../scene/schema/path';
import type { Camera, SceneDocument, Shot } from '../scene/types';
import { cameraInside } from './campus/insideCamera';
import { nodeReading } from './nodes/orbitReadings';
import { remember } from './remember';
import { siteOf } from './sites/importedSites';
import type { State } from './types';

// Readings of facts, scene and model for the rooms that may import the store alone.
export { release, siteById } from '../facts/release';
export { capacitySeries } from '../model/ground/capacity';
export { launchedNodes, launchedShare } from '../model/orbit/buildUp';
export { ecefToGeodetic, geodeticToEcef } from '../model/orbit/geodesy';
export { type PlaneTable, planesAt } from '../model/orbit/orbit';
export { ringRates } from '../model/orbit/ringRates';
export {
  greenwichSiderealAngleRad,
  sunDirectionEarthFixed,
} from '../model/orbit/sunlight';
export { localize } from '../scene/localize';
export { timeMs } from '../scene/schema/fields';
export { parsePath } from '../scene/schema/path';
export {
  launchReading,
  type NodeLegend,
  nodeDetails,
  nodeLegend,
  orbitAltitudesM,
} from './nodes/nodeReadings';
export {
  type ConstellationReading,
  constellationReadings,
  constellations,
  drawnConstellations,
  nodeReading,
} from './nodes/orbitReadings';
export {
  readSatellites,
  type SatelliteReading,
  type SatellitesRead,
  satelliteImports,
  satelliteReading,
  searchSatellites,
} from './satellites/satellites';
export { importedSites, siteOf } from './sites/importedSites';
export {
  countedReadings,
  countedSites,
  type SiteReading,
  siteReadings,
  siteReadings as currentSiteReadings,
  visibleSites,
} from './sites/siteReadings';

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

/** Whether that address leaves out the files of satellites and sites that were brought in: only a scene file keeps them. */
export function linkLeavesImportsOut({ scene }: State): boolean {
  return leavesImportsOut(scene);
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

type Told = Pick<SceneDocument, 'title' | 'finding' | 'story' | 'language'>;

const toldBy = (scene: Told, index: number): StoryReading => {
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
};

// Headings read this: a change of anything else in the scene renders none of them again.
const told = remember(
  (
    title: Told['title'],
    finding: Told['finding'],
    story: Told['story'],
    language: Told['language'],
    index: number,
  ): StoryReading => toldBy({ title, finding, story, language }, index),
);

/** The story of the scene and where it stands. */
export function storyOf(state: State): StoryReading {
  const { title, finding, story, language } = state.scene;
  return told(title, finding, story, language, state.shot);
}

/** From here one site and its country around it are in view, metres. */
const SITE_VIEW_M = 1_500_000;
const NODE_VIEW_M = 6_000_000;

/** From here 60 metres, the size of the largest spacecraft planned, are a third of the 35° that the picture spans. */
const NEAR_VIEW_M = 285;
const NEAR_TILT_DEG = 70;
const ground = { heightM: 0, follow: null };

/**
 * A camera close to a node or satellite that rides with it, as the heading is now; null for any other path. Of a satellite
 * the place is not known here: the world brings it.
 */
export function cameraNear(state: State, path: string): Camera | null {
  const parsed = parsePath(path);
  const { view } = state;
  const near = { ...view, altitudeM: NEAR_VIEW_M, tiltDeg: NEAR_TILT_DEG, follow: path };
  if (parsed?.kind === 'satellite') return near;
  if (parsed?.kind !== 'node') return null;
  const node = nodeReading(state, parsed.constellation, parsed.index);
  if (!node) return null;
  const { longitudeDeg, latitudeDeg, altitudeM: heightM } = node;
  return { ...near, longitudeDeg, latitudeDeg, heightM };
}

/** Path that the camera follows now, or is on its way to follow; null for none. */
export const followed = ({ view, flight }: State): string | null => (flight?.to ?? view).follow;

/**
 * A camera that shows what a path names, from where the heading is now; null for a path that names no single place. Of a hall or
 * rack whose campus is not loaded it shows the site.
 */
export function cameraOn(state: State, path: string): Camera | null {
  const parsed = parsePath(path);
  const { headingDeg } = state.view;
  if (parsed?.kind === 'site') {
    const site = siteOf(state, parsed.id);
    if (!site) return null;
    const inside = cameraInside(parsed, headingDeg);
    if (inside) return inside;
    const { longitudeDeg, latitudeDeg } = site.coordinates;
    return { longitudeDeg, latitudeDeg, altitudeM: SITE_VIEW_M, headingDeg, tiltDeg: 30, ...ground };
  }
  if (parsed?.kind !== 'node') return null;
  const node = nodeReading(state, parsed.constellation, parsed.index);
  if (!node) return null;
  const { longitudeDeg, latitudeDeg } = node;
  return { longitudeDeg, latitudeDeg, altitudeM: NODE_VIEW_M, headingDeg, tiltDeg: 0, ...ground };
}
