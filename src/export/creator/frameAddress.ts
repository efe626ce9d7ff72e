import { parseOrigin } from '../../scene/link/parseOrigin';
import type { CreatorChoices } from './creatorChoices';

type Looks = Pick<CreatorChoices, 'theme' | 'language'>;

/** Parameters of a scene's link that an embed says itself. */
const SAID = ['v', 'mode', 'ui', 'lang', 'theme', 'autostart', 'api', 'origin'];

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

/** The scene of the gallery that a link names, and whether it opens it as it is, unchanged. */
export function galleryOf(link: string): { id: string | null; isWhole: boolean } {
  const { scene, hash } = partsOf(link);
  const id = scene.find((pair) => pair.startsWith('scene='))?.slice('scene='.length) ?? null;
  return { id, isWhole: id !== null && scene.length === 1 && hash === '' };
}
