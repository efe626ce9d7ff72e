import { asksForPoster, meantAddress } from './embed/poster/asksForPoster';

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
  const meant = new URL('./', window.location.href);
  meant.search = window.location.search;
  meant.hash = window.location.hash;
  meant.searchParams.set('mode', 'embed');
  window.history.replaceState(null, '', meant);
}

// An article's reader has asked for nothing yet: the picture comes with its words, and without the app; the app where that cannot be had.
if (asksForPoster(meantAddress(window.location.href))) void inTwoTries(poster).catch(app);
else void app();
