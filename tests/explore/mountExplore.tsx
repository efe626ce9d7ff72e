import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { Explore } from '../../src/explore/Explore';
import { loadModel } from '../../src/store/readings/report';

/** Waits for what a reader would wait for, at most five seconds. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${what} did not happen`);
}

/** The shell alone, without a globe, in a page of its own; gives the app's root element and the way to take it down. */
export async function mountExplore(title: string): Promise<{ app: HTMLElement; unmount: () => void }> {
  await page.viewport(1440, 900);
  await until('the window', () => window.innerWidth === 1440 && window.innerHeight === 900);
  // As the app does before it shows the shell.
  await loadModel();
  const app = document.createElement('div');
  app.id = 'app';
  app.style.background = 'var(--background)';
  document.body.append(app);
  document.title = title;
  document.documentElement.lang = 'en';
  const root = createRoot(app);
  root.render(<Explore />);
  return { app, unmount: () => root.unmount() };
}
