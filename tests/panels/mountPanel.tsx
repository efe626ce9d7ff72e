import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { release } from '../../src/facts/release';

const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A panel on the page, and the ways to look into all of it. */
export interface Mounted {
  app: HTMLElement;
  all: (selector: string) => HTMLElement[];
  /** Waits until nothing on screen has changed for a while, at most ten seconds. */
  settled: () => Promise<void>;
  /** Opens whatever shows more: folded parts, tables of charts, published results. */
  openAll: () => Promise<void>;
  unmount: () => void;
}

/**
 * Shows a panel alone, as wide as the inspector.
 * @param at selector of what it opens over the page, for parts that do so; all ways to look then look there.
 */
export function mountPanel(panel: ReactNode, at: string | null = null): Mounted {
  const app = document.createElement('div');
  app.className = 'ui';
  app.style.width = '392px';
  document.body.append(app);
  const root = createRoot(app);
  root.render(panel);
  const shown = (): Element | null => (at === null ? app : document.querySelector(at));
  const all = (selector: string) => [...(shown()?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const settled = async () => {
    let before = '';
    for (let tries = 0, quiet = 0; tries < 200 && quiet < 4; tries++) {
      await soon(50);
      const now = shown()?.innerHTML ?? '';
      quiet = now === before && before !== '' ? quiet + 1 : 0;
      before = now;
    }
  };
  const openAll = async () => {
    await settled();
    for (let round = 0; round < 5; round++) {
      const shut = all('[aria-expanded="false"]');
      const folded = all('details:not([open])') as HTMLDetailsElement[];
      if (shut.length + folded.length === 0) return;
      for (const details of folded) details.open = true;
      for (const button of shut) button.click();
      await settled();
    }
  };
  const unmount = () => {
    root.unmount();
    app.remove();
  };
  return { app, all, settled, openAll, unmount };
}

/** Sites by what is known of them, for states that show both. */
export const siteIds: readonly string[] = release.sites.map(({ id }) => id);
