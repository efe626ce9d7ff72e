import { asksForPoster } from './embed/poster/asksForPoster';

/** Wait before the second try, milliseconds: a line that was gone for a moment is often back. */
const AGAIN_AFTER_MS = 600;

const app = async (): Promise<unknown> => (await import('./main')).started;

const appInTwoTries = (): Promise<unknown> =>
  app().catch(async () => {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    return app();
  });

// An article's reader has asked for nothing yet: the picture comes with its words, and without the app.
if (asksForPoster(window.location.search))
  void import('./embed/poster/showPoster').then(({ showPoster }) => showPoster(appInTwoTries));
else void appInTwoTries();
