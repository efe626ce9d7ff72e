import { encodeCode } from './code';
import { loadedGallery } from './gallery';
import { differenceOf } from './merge';
import type { Camera, PartialScene, SceneDocument } from './types';

/** Parameters of the present address that a link keeps. */
const KEPT = ['mode', 'ui', 'quality', 'data'];

/** Adding 0 turns -0 into 0, which JSON writes alike. */
const round = (x: number, digits: number): number => Number(x.toFixed(digits)) + 0;

/** The camera as a link carries it: to a tenth of a metre on the ground and a thousandth of a degree. */
export function roundCamera(camera: Camera): Camera {
  return {
    longitudeDeg: round(camera.longitudeDeg, 6),
    latitudeDeg: round(camera.latitudeDeg, 6),
    altitudeM: round(camera.altitudeM, camera.altitudeM < 1000 ? 1 : 0),
    headingDeg: round(camera.headingDeg, 3),
    tiltDeg: round(camera.tiltDeg, 3),
  };
}

/** Takes out of `difference` what a readable parameter can say, and gives the parameters. */
function takeReadable(difference: PartialScene, scene: SceneDocument): [string, string][] {
  const parameters: [string, string][] = [];
  const take = (name: string, key: keyof PartialScene, value: string | null) => {
    if (!(key in difference) || value === null) return;
    parameters.push([name, value]);
    delete difference[key];
  };
  const { longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg } = scene.camera;
  take('t', 'time', scene.time);
  take('camera', 'camera', [longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg].join(','));
  take('focus', 'focus', scene.focus);
  take('lang', 'language', scene.language);
  take('theme', 'theme', scene.theme);
  take('units', 'units', scene.units);
  return parameters;
}

const readable = (text: string): string =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');

/**
 * The address that opens this scene, as short as can be: for a scene of the gallery that is loaded, its id and readable
 * parameters, and only what these cannot say as a code; for any other, the whole scene as a code.
 * @param href the present address; its place and its mode are kept. The camera is rounded by `roundCamera`.
 */
export function linkOf(scene: SceneDocument, href: string): string {
  const url = new URL(href);
  const rounded = { ...scene, camera: roundCamera(scene.camera) };
  const base = loadedGallery(scene.id);
  const rest: PartialScene = base ? differenceOf(base, rounded) : rounded;
  const parameters: [string, string][] = [['v', '1']];
  for (const name of KEPT) {
    const value = url.searchParams.get(name);
    if (value !== null) parameters.push([name, value]);
  }
  if (base) parameters.push(['scene', base.id], ...takeReadable(rest, rounded));
  const query = parameters.map(([name, value]) => `${name}=${readable(value)}`).join('&');
  const hash = Object.keys(rest).length === 0 ? '' : `#s=${encodeCode(rest)}`;
  return `${url.href.replace(/[?#].*$/s, '')}?${query}${hash}`;
}
