import { presentStory } from '../../store/actions/presenting/shell';
import { presentAddress } from '../addresses';

/** Presents the story in place, with all that was chosen; the browser's way back leads here again. */
export function goPresent(): void {
  const address = presentAddress();
  presentStory();
  try {
    window.history.pushState(null, '', address);
  } catch {
    // A sandboxed frame keeps the address it was given.
  }
}
