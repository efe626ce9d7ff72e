import { localize } from '../../scene/localize';
import type { SceneDocument, Shot } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { DocumentState } from '../types';

/** Where a story stands, in the scene's language. */
export interface StoryReading {
  title: string;
  finding: string;
  /** Shots in all; 0 where the scene tells no story. */
  count: number;
  /** Index of the present shot, -1 before the first. */
  index: number;
  shot: Shot | null;
  caption: string | null;
  notes: string | null;
  nextCaption: string | null;
}

// Headings read this: a change of anything else in the scene renders none of them again.
const told = memoize(
  (
    title: SceneDocument['title'],
    finding: SceneDocument['finding'],
    story: readonly Shot[],
    language: SceneDocument['language'],
    index: number,
  ): StoryReading => {
    const shot = story[index] ?? null;
    const after = story[index + 1];
    return {
      title: localize(title, language),
      finding: localize(finding, language),
      count: story.length,
      index,
      shot,
      caption: shot && localize(shot.caption, language),
      notes: shot?.notes ? localize(shot.notes, language) : null,
      nextCaption: after ? localize(after.caption, language) : null,
    };
  },
);

/** The story of the scene and where it stands. */
export function storyOf(state: DocumentState): StoryReading {
  const { title, finding, story, language } = state.scene;
  return told(title, finding, story, language, state.shot);
}
