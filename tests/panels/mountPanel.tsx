import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Without a change for so long nothing more comes, milliseconds: code and the model's worker answer within it. */
const QUIET_MS = 120;
const LOOK_MS = 20;
const LONGEST_MS = 10_000;

/** A panel on the page, and the ways to look into all of it. */
export interface Mounted {
  app: HTMLElement;
  all: (selector: string) => HTMLElement[];
  /**
   * Waits until nothing on screen has changed for a while, at most ten seconds; for something to be there at all so long as
   * told, milliseconds.
   */
  settled: (emptyForMs?: number) => Promise<void>;
  /** Opens whatever shows more: folded parts, tables of charts, published results. */
  openAll: (emptyForMs?: number) => Promise<void>;
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
  const settled = async (emptyForMs = LONGEST_MS) => {
    let changedMs = performance.now();
    const observer = new MutationObserver(() => {
      changedMs = performance.now();
    });
    observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const fromMs = changedMs;
    const comes = () =>
      shown()?.hasChildNodes()
        ? shown()?.textContent?.includes('Loading…')
        : performance.now() < fromMs + emptyForMs;
    // A busy machine counts looks, not time: one that comes late is one look.
    for (let quiet = 0; performance.now() < fromMs + LONGEST_MS && quiet < QUIET_MS / LOOK_MS; ) {
      const lookedMs = performance.now();
      await soon(LOOK_MS);
      quiet = changedMs >= lookedMs || comes() ? 0 : quiet + 1;
    }
    observer.disconnect();
  };
  const openAll = async (emptyForMs?: number) => {
    await settled(emptyForMs);
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
