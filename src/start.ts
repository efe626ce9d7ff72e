import { asksForPoster, meantAddress } from './embed/poster/asksForPoster';
import { answerWordPress } from './embed/poster/tellHeight';

/** Wait before the second try, milliseconds: a line that was gone for a moment is often back. */
const AGAIN_AFTER_MS = 600;

const inTwoTries = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch(async () => {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    return load();
  });

const app = (): Promise<unknown> => inTwoTries(async () => (await import('./main')).started);

const poster = async (): Promise<unknown> => (await import('./embed/poster/showPoster')).showPoster(app);

// embed.html is the page itself, in the mode for frames.
if (document.documentElement.dataset.mode === 'embed') {
  const own = new URL('./', window.location.href);
  own.search = window.location.search;
  own.hash = window.location.hash;
  own.searchParams.set('mode', 'embed');
  window.history.replaceState(null, '', own);
}

/** A globe that starts by itself does so where the page has a place for it: else its picture waits for the reader. */
async function appOrPoster(): Promise<unknown> {
  const { takeSeat } = await import('./embed/poster/seats');
  return (await takeSeat(false)) ? app() : poster();
}

if (window.parent !== window) answerWordPress();
const meant = meantAddress(window.location.href);
// An article's reader has asked for nothing yet: the picture comes with its words, and without the app; the app where that cannot be had.
if (asksForPoster(meant)) void inTwoTries(poster).catch(app);
else if (window.parent !== window && meant.searchParams.get('mode') === 'embed')
  void appOrPoster().catch(app);
else void app();
