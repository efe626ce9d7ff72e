import { release } from '../../facts/release';
import creditWords from '../../locales/creditWords.json';
import { formatDate } from '../../locales/format';
import { localize } from '../../scene/localize';
import type { SceneDocument } from '../../scene/types';
import { type CreatorChoices, frameSize } from './creatorChoices';
import { atlasAddress, attributesOf, frameAddress, galleryOf } from './frameAddress';
import type { EmbedPlan } from './snippets';

/** A scene that can be embedded, and a link that opens it. */
export interface Embeddable {
  scene: Pick<SceneDocument, 'title' | 'finding'>;
  link: string;
}

/** The line that says whose an embed is, in the article's language. */
function creditLine(language: CreatorChoices['language']): string {
  return localize(creditWords, language).replace('{date}', formatDate(release.date, language));
}

/** The same as attributes of the element, which lets the page's script speak to it in every case. */
function elementOf(link: string, { theme, language, ui, autostart }: CreatorChoices): EmbedPlan['element'] {
  const scene = attributesOf(link);
  if (scene === null) return null;
  return {
    ...scene,
    lang: language,
    theme,
    ...(ui === 'min' ? {} : { ui }),
    // Without words there is no poster: the globe starts anyway.
    ...(autostart && ui !== 'none' ? { autostart: true } : {}),
  };
}

/**
 * All that the snippets write down of a scene.
 * @param place where the app is served, with a slash at the end.
 */
export function embedPlan(place: string, { scene, link }: Embeddable, choices: CreatorChoices): EmbedPlan {
  const { theme, language } = choices;
  const { id, isWhole } = galleryOf(link);
  return {
    place,
    frame: frameAddress(place, link, choices),
    atlas: atlasAddress(place, link, choices),
    title: localize(scene.title, language),
    finding: localize(scene.finding, language),
    credit: creditLine(language),
    size: frameSize(choices),
    // A picture cannot follow the system's theme everywhere; paper prints.
    picture: isWhole ? `${place}posters/${id}.${theme === 'auto' ? 'paper' : theme}.webp` : null,
    element: elementOf(link, choices),
  };
}
