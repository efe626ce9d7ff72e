import { scenarioTitle } from '../../locales/languages';
import type { Constellation, SceneDocument } from '../../scene/types';
import { clamp } from '../../shared/vectors';
import { inputRange } from './inputRanges';

/** Value that a scene chose for an input, brought into the input's range; null where it chose none. */
export function chosenValue(scene: Pick<SceneDocument, 'inputs'>, id: string): number | null {
  const value = scene.inputs[id];
  const range = inputRange(id);
  if (value === undefined || !Number.isFinite(value) || !range) return null;
  return clamp(value, range.min, range.max);
}

const remembered = new WeakMap<Constellation, { inputs: Record<string, number>; result: Constellation }>();

/**
 * The scene's first constellation as the inputs make it: they override altitude, inclination, local time, nodes and planes.
 * The same object as in the scene where nothing differs. null where the scene has none.
 */
export function effectiveConstellation(scene: SceneDocument): Constellation | null {
  const first = scene.constellations[0];
  if (!first) return null;
  const known = remembered.get(first);
  if (known && known.inputs === scene.inputs) return known.result;
  const result: Constellation = {
    ...first,
    altitudeM: chosenValue(scene, 'orbit.altitudeM') ?? first.altitudeM,
    inclinationDeg: chosenValue(scene, 'orbit.inclinationDeg') ?? first.inclinationDeg,
    ltanHours: chosenValue(scene, 'orbit.ltanHours') ?? first.ltanHours,
    nodes: Math.round(chosenValue(scene, 'constellation.nodes') ?? first.nodes),
    planes: Math.round(chosenValue(scene, 'constellation.planes') ?? first.planes),
  };
  // Another orbit or other counts are no longer those of the shells.
  const shaped = (['altitudeM', 'inclinationDeg', 'ltanHours', 'nodes', 'planes'] as const).some(
    (key) => result[key] !== first[key],
  );
  if (shaped) delete result.shells;
  const same = (Object.keys(result) as (keyof Constellation)[]).every((key) => result[key] === first[key]);
  const answer = same ? first : result;
  remembered.set(first, { inputs: scene.inputs, result: answer });
  return answer;
}

/** All constellations of a scene, the first as the inputs make it. */
export function effectiveConstellations(scene: SceneDocument): Constellation[] {
  const first = effectiveConstellation(scene);
  return first ? [first, ...scene.constellations.slice(1)] : [];
}

/** The value of an input that nobody has set, which is declared with one. */
const unset = (id: string): number => inputRange(id)?.default ?? Number.NaN;

/** A dawn–dusk constellation of a design for a scene that has none, by the inputs as nobody has set them. */
export const defaultConstellation = (design: string): Constellation => ({
  id: 'scenario',
  title: scenarioTitle,
  design,
  nodes: unset('constellation.nodes'),
  planes: unset('constellation.planes'),
  altitudeM: unset('orbit.altitudeM'),
  eccentricity: 0,
  inclinationDeg: null,
  pattern: 'band',
  ltanHours: 18,
  raanSpreadDeg: 30,
  phasing: 1,
  epoch: '2026-01-01T00:00:00Z',
  buildUp: null,
});

/** The constellation that stands for the inputs in a scene without any: no nodes on the default orbit. */
const noConstellation = (scene: SceneDocument): Constellation => ({
  ...defaultConstellation('scenario'),
  id: 'none',
  title: { en: 'None' },
  nodes: 0,
  planes: 1,
  altitudeM: chosenValue(scene, 'orbit.altitudeM') ?? unset('orbit.altitudeM'),
  inclinationDeg: chosenValue(scene, 'orbit.inclinationDeg'),
  ltanHours: chosenValue(scene, 'orbit.ltanHours') ?? 18,
  raanSpreadDeg: 0,
  phasing: 0,
});

/** The constellation that the report is about; one without nodes where the scene has none. */
export const reportedConstellation = (scene: SceneDocument): Constellation =>
  effectiveConstellation(scene) ?? noConstellation(scene);
