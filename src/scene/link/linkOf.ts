import { siteById } from '../../facts/release';
import { differenceOf, sameJson } from '../merge';
import { parsePath } from '../schema/path';
import { sceneAtShot } from '../story';
import type { Camera, PartialScene, SceneDocument } from '../types';
import { encodeCode } from './code';
import { loadedGallery } from './gallery';

/** Parameters of the present address that a link keeps. */
const KEPT = ['mode', 'ui', 'quality', 'data'];

/** Adding 0 turns -0 into 0, which JSON writes alike. */
const round = (x: number, digits: number): number => Number(x.toFixed(digits)) + 0;

const distanceDigits = (altitudeM: number): number => (altitudeM < 100 ? 3 : altitudeM < 1000 ? 1 : 0);

/** The camera as a link carries it: to a tenth of a metre on the ground and a thousandth of a degree. */
export function roundCamera(camera: Camera): Camera {
  return {
    longitudeDeg: round(camera.longitudeDeg, 6),
    latitudeDeg: round(camera.latitudeDeg, 6),
    altitudeM: round(camera.altitudeM, distanceDigits(camera.altitudeM)),
    headingDeg: round(camera.headingDeg, 3),
    tiltDeg: round(camera.tiltDeg, 3),
    heightM: round(camera.heightM, 1),
    follow: camera.follow,
    ...(camera.spanM ? { spanM: round(camera.spanM, 0) } : {}),
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
  const { longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg, heightM, follow, spanM } = scene.camera;
  const place = [longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg];
  // A focus alone would lead the eye there.
  if (difference.focus) difference.camera = scene.camera;
  take('t', 'time', scene.time);
  if ('camera' in difference && follow !== null) parameters.push(['follow', follow]);
  take(
    'camera',
    'camera',
    [...place, ...(heightM === 0 && !spanM ? [] : [heightM]), ...(spanM ? [spanM] : [])].join(','),
  );
  take('focus', 'focus', scene.focus);
  take('lang', 'language', scene.language);
  take('theme', 'theme', scene.theme);
  take('units', 'units', scene.units);
  return parameters;
}

/** Whether a path names a satellite or a site of the imported files. */
function isImported(path: string): boolean {
  const named = parsePath(path);
  return named?.kind === 'satellite' || (named?.kind === 'site' && siteById(named.id) === null);
}

/** Takes the imported files out, which no address can hold, and a focus on something of theirs. */
function leaveImportsOut(part: PartialScene): void {
  if ((part.imports ?? []).length === 0) return;
  delete part.imports;
  if (part.focus && isImported(part.focus)) delete part.focus;
}

/** Whether the link of a scene leaves its imported files out: a file keeps them. */
export const leavesImportsOut = (scene: SceneDocument): boolean =>
  scene.imports.length > 0 && !sameJson(loadedGallery(scene.id)?.imports, scene.imports);

/** The camera in a link: it follows no satellite of files that the link leaves out, and stays where that was. */
function carriedCamera(scene: SceneDocument): Camera {
  const camera = roundCamera(scene.camera);
  const lost = parsePath(camera.follow ?? '')?.kind === 'satellite' && leavesImportsOut(scene);
  return lost ? { ...camera, follow: null } : camera;
}

const readable = (text: string): string =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');

/**
 * The address that opens this scene, as short as can be: for a scene of the gallery that is loaded, its id and readable
 * parameters, and only what these cannot say as a code; for any other, the whole scene as a code. Imported files are left
 * out: see `leavesImportsOut`.
 * @param shot of the gallery scene's own story, or of `told`, that is shown, from 0; -1 for none. The address is at it.
 * @param told a scene with a story that no gallery has, as it is written: it is the code, over which readable parameters say the rest.
 * @param href the present address; its place (of `s/ID/` the place of the app) and its mode are kept. The camera is rounded by `roundCamera`.
 */
export function linkOf(scene: SceneDocument, href: string, shot = -1, told?: SceneDocument): string {
  const url = new URL(href);
  const rounded = { ...scene, camera: carriedCamera(scene) };
  const written = told ?? loadedGallery(scene.id);
  const base = written && sceneAtShot(written, shot);
  let rest: PartialScene = base ? differenceOf(base, rounded) : { ...rounded };
  leaveImportsOut(rest);
  const parameters: [string, string][] = [['v', '1']];
  for (const name of KEPT) {
    const value = url.searchParams.get(name);
    if (value !== null) parameters.push([name, value]);
  }
  if (base) {
    if (!told) parameters.push(['scene', base.id]);
    if (shot >= 0) parameters.push(['shot', String(shot + 1)]);
    parameters.push(...takeReadable(rest, rounded));
  }
  if (told) rest = { ...told, camera: roundCamera(told.camera) };
  const query = parameters.map(([name, value]) => `${name}=${readable(value)}`).join('&');
  const hash = Object.keys(rest).length === 0 ? '' : `#s=${encodeCode(rest)}`;
  // The page of one scene of the gallery is no place for others.
  const place = url.href.replace(/[?#].*$/s, '').replace(/\/s\/[a-z0-9-]+\/(index\.html)?$/, '/');
  return `${place}?${query}${hash}`;
}
