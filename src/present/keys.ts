/** What a key asks of the presenter. */
export type StoryVerb =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'list'
  | 'black'
  | 'laser'
  | 'scenario'
  | 'shot'
  | 'speaker'
  | 'picture'
  | 'fullScreen'
  | 'leave'
  | 'help';

/** What of a keyboard event decides. */
interface KeyPress {
  key: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  /** True for a key that is held down. */
  repeat?: boolean;
}

/**
 * The keys of each verb as `KeyboardEvent.key` says them, letters small; `Shift+` where only with Shift. Clickers send
 * PageDown and PageUp, some the arrows, and B or a full stop for black.
 */
export const storyKeys: Record<StoryVerb, readonly string[]> = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'],
  previous: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+ ', 'p'],
  first: ['Home'],
  last: ['End'],
  list: ['g'],
  black: ['b', '.'],
  laser: ['l'],
  scenario: ['i'],
  shot: ['r'],
  speaker: ['s'],
  picture: ['c'],
  fullScreen: ['f'],
  leave: ['Escape'],
  help: ['?'],
};

const verbByKey = new Map<string, StoryVerb>(
  Object.entries(storyKeys).flatMap(([verb, keys]) => keys.map((key) => [key, verb as StoryVerb] as const)),
);

/** The verb of a key press; null for any other key, for one with Ctrl, Alt or ⌘, and for one held down. */
export function storyVerb({ key, shiftKey, ctrlKey, altKey, metaKey, repeat }: KeyPress): StoryVerb | null {
  if (ctrlKey || altKey || metaKey || repeat) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return (shiftKey ? verbByKey.get(`Shift+${name}`) : undefined) ?? verbByKey.get(name) ?? null;
}
