import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../../src/scene/link/gallery';
import { type BuiltApp, COARSE, comeToRest, openApp, startBuiltApp } from '../../scenes/openPage';

/** Seen from within a few kilometres: there a campus is named from beside it, not from its middle. */
const near = ['colossus-1', 'here-and-there'];
/** A line is at most 94 pixels long, from the middle of a column that reaches half its height, at most 60, above its foot. */
const FARTHEST_PX = 94 + 60;

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp([], COARSE);
});
afterAll(() => app.close());

/** The page of the size that is looked at; its scenes open one after another, as from the gallery. */
let open: { size: string; page: Page } | null = null;

async function openScene(id: string, shell: string, width: number, height: number): Promise<Page> {
  const size = `${width} × ${height}`;
  if (open?.size !== size) {
    await open?.page.close();
    open = { size, page: await openApp(app, `?${shell}scene=${id}&theme=night`, width, height) };
  }
  await open.page.evaluate(
    (wanted) =>
      (window as never as { groundtrack: { openScene(id: string): Promise<unknown> } }).groundtrack.openScene(
        wanted,
      ),
    id,
  );
  await comeToRest(open.page);
  return open.page;
}

interface Seen {
  name: string;
  box: { left: number; top: number; right: number; bottom: number };
  /** What lies over its corners and middle, other than the world. */
  over: string[];
  /** From its site's foot, pixels; null for words that name something else. */
  awayPx: number | null;
}

/** The labels that stand, as they lie on the page. */
const labelsOn = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const { groundtrack } = window as never as {
      groundtrack: { project(path: string): { x: number; y: number } | null };
    };
    return [...document.querySelectorAll<HTMLElement>('.world-label[data-shown="true"]')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const points = [
        [left + 1, top + 1],
        [right - 1, top + 1],
        [left + 1, bottom - 1],
        [right - 1, bottom - 1],
        [(left + right) / 2, (top + bottom) / 2],
      ] as const;
      const over = points.flatMap(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found?.closest('.world') && !found.closest('.campus-note, .scale-bar')
          ? []
          : [String(found?.className)];
      });
      const foot = element.dataset.site ? groundtrack.project(`site:${element.dataset.site}`) : null;
      const awayPx =
        foot &&
        Math.hypot(Math.max(left - foot.x, foot.x - right, 0), Math.max(top - foot.y, foot.y - bottom, 0));
      return { name: element.textContent ?? '', box: { left, top, right, bottom }, over, awayPx };
    });
  });

// Each scene at two of the sizes, each two of them with a third of the scenes.
for (const [turn, [width, height, shell]] of (
  [
    [1440, 900, ''],
    [390, 844, ''],
    [640, 360, 'mode=embed&autostart=1&'],
  ] as const
).entries())
  it.each(galleryIds.filter((_, i) => (i + turn) % 3 !== 0))(
    `%s at ${width} × ${height}: each label beside its place, whole, under nothing`,
    async (id) => {
      const labels = await labelsOn(await openScene(id, shell, width, height));
      for (const [i, { name, box, over, awayPx }] of labels.entries()) {
        expect(over, `${name} is under something`).toEqual([]);
        expect(
          Math.min(box.left, box.top, width - box.right, height - box.bottom),
          `${name} is cut`,
        ).toBeGreaterThanOrEqual(0);
        if (awayPx !== null && !near.includes(id))
          expect(awayPx, `${name} is far away`).toBeLessThan(FARTHEST_PX);
        for (const other of labels.slice(i + 1)) {
          const apart =
            box.right <= other.box.left ||
            other.box.right <= box.left ||
            box.bottom <= other.box.top ||
            other.box.bottom <= box.top;
          expect(apart, `${name} and ${other.name} cross`).toBe(true);
        }
      }
      if (id === 'here-and-there') expect(labels.map(({ name }) => name).join()).toContain('Solar arrays');
      else if (!['filings', 'million-satellites', 'colossus-1'].includes(id))
        expect(labels.length).toBeGreaterThan(0);
    },
  );
