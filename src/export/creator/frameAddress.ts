import { parseOrigin } from '../../scene/link/parseOrigin';
import type { CreatorChoices } from './creatorChoices';

type Looks = Pick<CreatorChoices, 'theme' | 'language'>;

/** Parameters of a scene's link that an embed says itself, or that are the maker's own: what their machine can draw. */
const SAID = ['v', 'mode', 'ui', 'lang', 'theme', 'autostart', 'api', 'origin', 'quality'];

/** The element's attributes, by the parameters of a scene's link that they say. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  scene: 'scene',
  site: 'site',
  t: 'time',
  camera: 'camera',
  focus: 'focus',
  units: 'units',
  data: 'data',
};

/** The parameters of the scene, and what stands behind `#`, from a link to it. */
function partsOf(link: string): { scene: string[]; hash: string } {
  const [, query = '', hash = ''] = /^[^?#]*\??([^#]*)(#.*)?$/.exec(link) ?? [];
  const scene = query.split('&').filter((pair) => pair !== '' && !SAID.includes(pair.split('=')[0] ?? ''));
  return { scene, hash };
}

const joined = (place: string, pairs: readonly string[], hash: string): string =>
  `${place}?${pairs.join('&')}${hash}`;

/**
 * The address of the frame. What an embed does anyway is left unsaid.
 * @param place where the app is served, with a slash at the end.
 * @param link to the scene, as the atlas makes it.
 */
export function frameAddress(place: string, link: string, choices: CreatorChoices): string {
  const { theme, language, ui, autostart, api, origin } = choices;
  const { scene, hash } = partsOf(link);
  const named = api ? parseOrigin(origin.trim()) : null;
  const pairs = ['mode=embed', ...scene, `lang=${language}`, `theme=${theme}`];
  if (ui !== 'min') pairs.push(`ui=${ui}`);
  // Without words there is no poster: the globe starts anyway.
  if (autostart && ui !== 'none') pairs.push('autostart=1');
  if (named !== null) pairs.push('api=1', `origin=${named}`);
  return joined(place, pairs, hash);
}

/** The address of the same scene in the atlas itself. */
export function atlasAddress(place: string, link: string, { theme, language }: Looks): string {
  const { scene, hash } = partsOf(link);
  return joined(place, [...scene, `lang=${language}`, `theme=${theme}`], hash);
}

/** What a link says as attributes of the element; null where they cannot say it: a scene as a code, a shot, what is followed. */
export function attributesOf(link: string): Record<string, string> | null {
  const { scene, hash } = partsOf(link);
  const said: Record<string, string> = {};
  for (const [parameter, value] of new URLSearchParams(scene.join('&'))) {
    const attribute = ATTRIBUTES[parameter];
    if (attribute === undefined) return null;
    said[attribute] = value;
  }
  return hash === '' && said.scene !== undefined ? said : null;
}

/** The scene of the gallery that a link names, and whether it opens it as it is, unchanged, whatever release of facts it expects. */
export function galleryOf(link: string): { id: string | null; isWhole: boolean } {
  const { scene, hash } = partsOf(link);
  const shown = scene.filter((pair) => !pair.startsWith('data='));
  const id = shown.find((pair) => pair.startsWith('scene='))?.slice('scene='.length) ?? null;
  return { id, isWhole: id !== null && shown.length === 1 && hash === '' };
}
