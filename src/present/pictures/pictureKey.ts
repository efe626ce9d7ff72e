import { release } from '../../facts/release';
import type { SceneDocument, Shot } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { hashOf } from '../../shared/random';
import { written } from '../../store/readings/currentScene';
import type { DocumentState } from '../../store/types';

/** A short name of a text. */
const nameOf = (text: string): string => `${hashOf(text).toString(36)}${text.length.toString(36)}`;

/** What of a scene its picture does not show. */
type Unseen = 'title' | 'finding' | 'story' | 'language' | 'units' | 'panel' | 'metric';

/** What all shots of a story start from, as far as a picture shows it. */
const beginning = memoize((scene: SceneDocument, base: SceneDocument): string => {
  const { title, finding, story, language, units, panel, metric, imports, pinned, ...seen } = written({
    scene,
    base,
    shot: -1,
  }) satisfies Record<Unseen | 'pinned', unknown>;
  // A title is not painted on a small picture.
  const scenarios = pinned.map(({ title: _title, ...scenario }) => scenario);
  const files = imports.map(({ id, text }) => [id, text.length]);
  return nameOf(JSON.stringify([release.id, seen, scenarios, files]));
});

/** What a shot shows: its scene, and what of its claim is drawn on the map. */
const ofShot = memoize(
  ({ scene, claim }: Shot): string => nameOf(JSON.stringify([scene, claim?.arcs, claim?.areas])),
  600,
);

/**
 * The name of a shot's picture: another one as soon as anything that it shows is another. The theme is the one that is drawn.
 * Empty for no shot.
 */
export function pictureKey({ scene, base }: DocumentState, index: number, theme: string): string {
  const shot = scene.story[index];
  return shot ? `${theme}-${beginning(scene, base)}-${ofShot(shot)}` : '';
}
