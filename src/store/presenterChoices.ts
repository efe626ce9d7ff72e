import { createStore } from 'zustand/vanilla';

/** What a presenter chooses for the room and the hand, for all stories to come: no scene and no link holds it. */
interface PresenterChoices {
  /** Keys of one letter or sign act (WCAG 2.1.4). */
  characterKeys: boolean;
  /** Larger type and full contrast, for a projector in a bright room. */
  projector: boolean;
}

const usual: PresenterChoices = { characterKeys: true, projector: false };

/** Where the browser keeps a choice that is not the usual one. */
const PREFIX = 'groundtrack:present:';
const keyOf = (choice: keyof PresenterChoices): string => PREFIX + choice;

function kept(choice: keyof PresenterChoices): boolean {
  try {
    const value = localStorage.getItem(keyOf(choice));
    return value === null ? usual[choice] : value === 'true';
  } catch {
    return usual[choice];
  }
}

const keptChoices = (): PresenterChoices => ({
  characterKeys: kept('characterKeys'),
  projector: kept('projector'),
});

/** The choices as they are now. */
export const presenterChoices = createStore<PresenterChoices>(keptChoices);

// What is chosen in another window of the presentation holds in this one; a store that was emptied has no key.
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === null || key.startsWith(PREFIX)) presenterChoices.setState(keptChoices());
});

/** Makes a choice; the browser keeps it. One that keeps nothing has it until the page is left. */
export function choosePresenting(choice: keyof PresenterChoices, on: boolean): void {
  presenterChoices.setState({ [choice]: on });
  try {
    if (on === usual[choice]) localStorage.removeItem(keyOf(choice));
    else localStorage.setItem(keyOf(choice), String(on));
  } catch {
    // A sandboxed frame keeps nothing.
  }
}
