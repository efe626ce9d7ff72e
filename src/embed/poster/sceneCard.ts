import type { LocalizedText, SceneDocument } from '../../scene/types';
import posterWords from './posterWords.json';

/** The number of a finding as the app shows it, and what kind it is and whose; from the model, by the build. */
export interface SceneFigure {
  value: LocalizedText;
  basis: LocalizedText;
}

/** What a poster says of its scene. */
export interface SceneCard {
  title: LocalizedText;
  /** Empty where the scene is not known before it is opened. */
  finding: LocalizedText | null;
  /** Null where the scene is not known, or its finding has no number. */
  figure: SceneFigure | null;
  /** ISO 8601 day of the facts of this build; null where the poster speaks of none. */
  factsDate: string | null;
  /** The scene's own, where the address names none. */
  theme: SceneDocument['theme'];
  /** Gallery scene whose picture this is; null where there is none. */
  pictureId: string | null;
}

const cards = import.meta.glob<Omit<SceneCard, 'pictureId'>>('../../../scenes/*.json', {
  query: '?card',
  import: 'card',
});

/** A scene of the gallery. */
async function ofGallery(id: string): Promise<SceneCard | null> {
  const load = cards[`../../../scenes/${id}.json`];
  return load ? { ...(await load()), pictureId: id } : null;
}

const named = (text: LocalizedText, name: string): LocalizedText =>
  Object.fromEntries(
    Object.entries(text).map(([code, words]) => [code, words.replace('{host}', name)]),
  ) as unknown as LocalizedText;

function hostOf(src: string): string {
  try {
    return new URL(src, document.baseURI).host;
  } catch {
    return src.slice(0, 60);
  }
}

/**
 * What an address shows, told before anything of it is opened. A scene from elsewhere is named by its host alone: nothing is asked of
 * that host before the reader wants to see it.
 */
export async function sceneCard(address: URL): Promise<SceneCard> {
  const { searchParams: parameters, hash } = address;
  const src = parameters.get('src');
  const bare = { finding: null, figure: null, factsDate: null, theme: 'night', pictureId: null } as const;
  if (src !== null) return { ...bare, title: named(posterWords.elsewhere, hostOf(src)) };
  // A page of a scene, as s/terafab/, names it by its path.
  const sceneId =
    parameters.get('scene') ?? /\/s\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(address.pathname)?.[1] ?? null;
  if (sceneId === null && new URLSearchParams(hash.slice(1)).has('s'))
    return { ...bare, title: posterWords.atlas };
  const found = (sceneId && (await ofGallery(sceneId))) || (await ofGallery('overview'));
  const card = found ?? { ...bare, title: posterWords.atlas };
  // Its picture shows the site that the scene opens with.
  const site = parameters.get('site');
  const other = sceneId === 'here-and-there' && site !== null && site !== 'colossus-1';
  return other ? { ...card, figure: null, pictureId: null } : card;
}
