import { KeyHelp } from './KeyHelp';
import type { StoryVerb } from './keys';
import { ShotJump } from './ShotJump';
import type { Cover } from './useStoryVerbs';

/** What lies over the picture for a moment: the keys, or the list of shots. */
export function StoryCover({ cover, act }: { cover: Cover; act: (verb: StoryVerb) => void }) {
  if (cover === 'help') return <KeyHelp onClose={() => act('help')} />;
  return cover === 'list' ? <ShotJump onClose={() => act('list')} /> : null;
}
