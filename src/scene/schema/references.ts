import { release, siteById } from '../../facts/release';
import { t } from '../../locales/i18n';
import { memoize } from '../../shared/memoize';
import type { Problem } from '../../shared/result';
import type { Camera, Constellation, ImportedFile, PinnedScenario, SceneDocument } from '../types';
import { withScenario } from '../withScenario';
import { importsOf } from './importKind';
import { hallProblem } from './knownHalls';
import { highestTiltDeg } from './limits';
import { parsePath } from './path';
import { describe } from './problems';

const hasSite = (id: string): boolean => siteById(id) !== null;
const hasDesign = (id: string): boolean =>
  id === 'scenario' || id === 'unknown' || release.designs.some((design) => design.id === id);

// Each shot may ask, of files that are the same.
const hasSiteFiles = memoize((imports: readonly ImportedFile[]) => importsOf('sites', imports).length > 0, 1);
const hasSatelliteFiles = memoize(
  (imports: readonly ImportedFile[]) => importsOf('satellites', imports).length > 0,
  1,
);

/**
 * Why a focus path leads nowhere in this scene; null where it leads somewhere. Of a satellite, and of a site that is not of the
 * facts, it is only asked whether the scene has files of satellites or of sites at all: these are read later
 * (`store/importedSites.ts`). Halls and racks are judged once their campus is loaded.
 * @param split where that is not the scene's own, as in a shot.
 */
export function focusProblem(
  path: string,
  scene: SceneDocument,
  split: SceneDocument['split'] = scene.split,
): string | null {
  const { imports } = scene;
  const found = describe(path);
  const parsed = parsePath(path);
  if (!parsed) {
    return t(
      'must be site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID or satellite:NUMBER; found {found}',
      { found },
    );
  }
  if (parsed.kind === 'site') {
    if (!hasSite(parsed.id) && !hasSiteFiles(imports))
      return t('must name a site of the facts release; found {found}', { found });
    return hallProblem(parsed.id, parsed.hall, parsed.rack, found);
  }
  if (parsed.kind === 'satellite') {
    return hasSatelliteFiles(imports)
      ? null
      : t('must name something that the scene has, and it has no imported satellites; found {found}', {
          found,
        });
  }
  const id = parsed.kind === 'constellation' ? parsed.id : parsed.constellation;
  if (parsed.scenario !== null && parsed.scenario !== split?.scenario)
    return t('must be of the scenario that has the right of a split picture, or of none; found {found}', {
      found,
    });
  const constellation = countedIn(scene, parsed.scenario).find((c) => c.id === id);
  if (!constellation) return t('must name a constellation of the scene; found {found}', { found });
  if (parsed.kind === 'node' && parsed.index >= constellation.nodes) {
    return t('must name a node from 0 to {last}; found {found}', { last: constellation.nodes - 1, found });
  }
  if (parsed.kind === 'plane' && parsed.index >= constellation.planes) {
    return t('must name a plane from 0 to {last}; found {found}', { last: constellation.planes - 1, found });
  }
  return null;
}

/** The constellations with the counts that the inputs give the first. */
function counted({ inputs, constellations }: SceneDocument): Constellation[] {
  return constellations.map((c, i) => {
    if (i > 0) return c;
    const { 'constellation.nodes': nodes = c.nodes, 'constellation.planes': planes = c.planes } = inputs;
    return { ...c, nodes, planes };
  });
}

/** The same as a pinned scenario has them; none where that is not pinned. */
function countedIn(scene: SceneDocument, id: string | null): Constellation[] {
  if (id === null) return counted(scene);
  const scenario = scene.pinned.find((each) => each.id === id);
  if (!scenario) return [];
  const { inputs } = scenario;
  return counted({ ...scene, inputs, constellations: withScenario(scene.constellations, scenario) });
}

function siteProblems(sites: string[] | null, path: string): Problem[] {
  return (sites ?? []).flatMap((id, i) => {
    if (hasSite(id)) return [];
    const place = `${path}[${i}]`;
    const found = describe(id);
    return [{ path: place, message: t('{place} must be the id of a site; found {found}', { place, found }) }];
  });
}

function oneFocusProblem(
  focus: string | null | undefined,
  scene: SceneDocument,
  path: string,
  split?: SceneDocument['split'],
): Problem[] {
  const reason = focus ? focusProblem(focus, scene, split) : null;
  return reason === null ? [] : [{ path, message: `${path} ${reason}` }];
}

function hiddenProblems(
  hidden: readonly string[] | undefined,
  { constellations }: SceneDocument,
  path: string,
): Problem[] {
  return (hidden ?? []).flatMap((id, i) => {
    if (constellations.some((c) => c.id === id)) return [];
    const place = `${path}[${i}]`;
    const found = describe(id);
    const message = t('{place} must be the id of a constellation of the scene; found {found}', {
      place,
      found,
    });
    return [{ path: place, message }];
  });
}

/** What of a camera cannot be: something to follow that is not there, or an eye under the ground it looks at. */
function cameraProblems(
  camera: Camera | undefined,
  scene: SceneDocument,
  path: string,
  split?: SceneDocument['split'],
): Problem[] {
  if (!camera) return [];
  const lost = oneFocusProblem(camera.follow, scene, `${path}.follow`, split);
  if (camera.tiltDeg <= highestTiltDeg(camera)) return lost;
  const place = `${path}.tiltDeg`;
  const found = describe(camera.tiltDeg);
  const message = t('{place} must be 0 to 85, or to 180 about a point above the ground; found {found}', {
    place,
    found,
  });
  return [...lost, { path: place, message }];
}

/** A camera that looks from where an eye can be, and follows what is there or nothing. */
function settledCamera(scene: SceneDocument): Camera {
  const { camera } = scene;
  if (cameraProblems(camera, scene, 'camera').length === 0) return camera;
  const lost = oneFocusProblem(camera.follow, scene, 'camera.follow').length > 0;
  const settled = { ...camera, follow: lost ? null : camera.follow };
  return { ...settled, tiltDeg: Math.min(settled.tiltDeg, highestTiltDeg(settled)) };
}

function designProblems(constellation: Constellation | null, place: string): Problem[] {
  if (!constellation || hasDesign(constellation.design)) return [];
  const found = describe(constellation.design);
  const message = t('{place} must be the id of a design or "scenario"; found {found}', { place, found });
  return [{ path: place, message }];
}

const withDesign = (c: Constellation): Constellation =>
  hasDesign(c.design) ? c : { ...c, design: 'scenario' };

const isPinned = (pinned: readonly PinnedScenario[], scenario: string) =>
  pinned.some(({ id }) => id === scenario);

function splitProblems(
  split: SceneDocument['split'] | undefined,
  { pinned }: SceneDocument,
  path: string,
): Problem[] {
  if (!split || isPinned(pinned, split.scenario)) return [];
  const place = `${path}.scenario`;
  const found = describe(split.scenario);
  const message = t('{place} must be the id of a pinned scenario; found {found}', { place, found });
  return [{ path: place, message }];
}

/**
 * Every name in the scene that leads nowhere: sites, designs, hidden constellations, focus, the scenario on the right of a split
 * picture, designs of pinned scenarios, and those of its shots. Empty when all is well.
 */
export function referenceProblems(scene: SceneDocument): Problem[] {
  const designs = [
    ...scene.constellations.flatMap((c, i) => designProblems(c, `constellations[${i}].design`)),
    ...scene.pinned.flatMap((p, i) => designProblems(p.constellation, `pinned[${i}].constellation.design`)),
  ];
  const shots = scene.story.flatMap((shot, i) => [
    ...oneFocusProblem(shot.scene.focus, scene, `story[${i}].scene.focus`, shot.scene.split),
    ...cameraProblems(shot.scene.camera, scene, `story[${i}].scene.camera`, shot.scene.split),
    ...siteProblems(shot.scene.sites ?? null, `story[${i}].scene.sites`),
    ...hiddenProblems(shot.scene.nodes?.hidden, scene, `story[${i}].scene.nodes.hidden`),
    ...splitProblems(shot.scene.split, scene, `story[${i}].scene.split`),
  ]);
  return [
    ...siteProblems(scene.sites, 'sites'),
    ...oneFocusProblem(scene.focus, scene, 'focus'),
    ...cameraProblems(scene.camera, scene, 'camera'),
    ...designs,
    ...hiddenProblems(scene.nodes.hidden, scene, 'nodes.hidden'),
    ...splitProblems(scene.split, scene, 'split'),
    ...shots,
  ];
}

/**
 * The scene with what leads nowhere taken away, so that the rest opens: unknown sites are left out, a lost focus is
 * none, a picture split by an unknown scenario is whole, an unknown design becomes the scenario's own. Shots stay as they are and are settled when they are opened.
 */
export function settleReferences(scene: SceneDocument): SceneDocument {
  if (referenceProblems(scene).length === 0) return scene;
  const { focus, sites, nodes, constellations, split, pinned } = scene;
  const isThere = (id: string) => constellations.some((c) => c.id === id);
  return {
    ...scene,
    camera: settledCamera(scene),
    focus: focus !== null && focusProblem(focus, scene) === null ? focus : null,
    sites: sites === null ? null : sites.filter(hasSite),
    nodes: nodes.hidden.every(isThere) ? nodes : { ...nodes, hidden: nodes.hidden.filter(isThere) },
    constellations: constellations.map(withDesign),
    split: split && isPinned(pinned, split.scenario) ? split : null,
    pinned: pinned.map((p) => ({
      ...p,
      constellation: p.constellation && withDesign(p.constellation),
    })),
  };
}
