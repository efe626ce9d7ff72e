import { release, siteById } from '../facts/release';
import { t } from '../shared/i18n';
import type { Problem } from '../shared/result';
import { parsePath } from './path';
import { describe } from './problems';
import type { Constellation, SceneDocument } from './types';

const hasSite = (id: string): boolean => siteById(id) !== null;
const hasDesign = (id: string): boolean =>
  id === 'scenario' || release.designs.some((design) => design.id === id);

/** Why a focus path leads nowhere in this scene; null where it leads somewhere. */
export function focusProblem(path: string, constellations: Constellation[]): string | null {
  const found = describe(path);
  const parsed = parsePath(path);
  if (!parsed) {
    return t('must be site:ID, node:CONSTELLATION/INDEX or constellation:ID; found {found}', { found });
  }
  if (parsed.kind === 'site') {
    return hasSite(parsed.id) ? null : t('must name a site of the facts release; found {found}', { found });
  }
  const id = parsed.kind === 'node' ? parsed.constellation : parsed.id;
  const constellation = constellations.find((c) => c.id === id);
  if (!constellation) return t('must name a constellation of the scene; found {found}', { found });
  if (parsed.kind === 'node' && parsed.index >= constellation.nodes) {
    return t('must name a node from 0 to {last}; found {found}', { last: constellation.nodes - 1, found });
  }
  return null;
}

/** The constellations with the node count that the inputs give the first. */
function counted(scene: SceneDocument): Constellation[] {
  const nodes = scene.inputs['constellation.nodes'];
  return scene.constellations.map((c, i) => (i === 0 && nodes !== undefined ? { ...c, nodes } : c));
}

function siteProblems(sites: string[] | null, path: string): Problem[] {
  return (sites ?? []).flatMap((id, i) => {
    if (hasSite(id)) return [];
    const place = `${path}[${i}]`;
    const found = describe(id);
    return [{ path: place, message: t('{place} must be the id of a site; found {found}', { place, found }) }];
  });
}

function oneFocusProblem(focus: string | null | undefined, scene: SceneDocument, path: string): Problem[] {
  const reason = focus ? focusProblem(focus, counted(scene)) : null;
  return reason === null ? [] : [{ path, message: `${path} ${reason}` }];
}

/** Every name in the scene that leads nowhere: sites, designs, focus, and those of its shots. Empty when all is well. */
export function referenceProblems(scene: SceneDocument): Problem[] {
  const designs = scene.constellations.flatMap(({ design }, i) => {
    if (hasDesign(design)) return [];
    const place = `constellations[${i}].design`;
    const found = describe(design);
    return [
      {
        path: place,
        message: t('{place} must be the id of a design or "scenario"; found {found}', { place, found }),
      },
    ];
  });
  const shots = scene.story.flatMap((shot, i) => [
    ...oneFocusProblem(shot.scene.focus, scene, `story[${i}].scene.focus`),
    ...siteProblems(shot.scene.sites ?? null, `story[${i}].scene.sites`),
  ]);
  return [
    ...siteProblems(scene.sites, 'sites'),
    ...oneFocusProblem(scene.focus, scene, 'focus'),
    ...designs,
    ...shots,
  ];
}

/**
 * The scene with what leads nowhere taken away, so that the rest opens: unknown sites are left out, a lost focus is
 * none, an unknown design becomes the scenario's own. Shots stay as they are and are settled when they are opened.
 */
export function settleReferences(scene: SceneDocument): SceneDocument {
  if (referenceProblems(scene).length === 0) return scene;
  const { focus, sites } = scene;
  return {
    ...scene,
    focus: focus !== null && focusProblem(focus, counted(scene)) === null ? focus : null,
    sites: sites === null ? null : sites.filter(hasSite),
    constellations: scene.constellations.map((c) => (hasDesign(c.design) ? c : { ...c, design: 'scenario' })),
  };
}
