import type { JSHandle, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { GroundtrackSceneElement } from '../../../public/embed';
import { globeIn, newsroom } from '../../hosts/article';

const room = newsroom();

const withElement = (element: string): string => `
  <script>
    window.heard = [];
    for (const name of ['ready', 'live', 'scene', 'focus', 'shot', 'error', 'height'])
      addEventListener('groundtrack-' + name, ({ detail }) => heard.push([name, detail]));
  </script>
  ${element}
  <script src="${room.address}embed.js"></script>`;

type Heard = { heard: [string, unknown][] };
const heard = async (page: Page, name: string): Promise<unknown[]> =>
  (await page.evaluate(() => (window as never as Heard).heard))
    .filter(([told]) => told === name)
    .map(([, detail]) => detail);

/** Works on the element in the page. */
const on = <T>(page: Page, act: (element: GroundtrackSceneElement) => T | Promise<T>): Promise<T> =>
  page.locator('groundtrack-scene').evaluate(act as never) as Promise<T>;

const source = (page: Page) =>
  on(page, (element) => {
    const frames = element.shadowRoot?.querySelectorAll('iframe') ?? [];
    return new URL([...frames].at(-1)?.src ?? '').search;
  });

type FrameElement = JSHandle<HTMLIFrameElement | null | undefined>;
const frameElement = (page: Page): Promise<FrameElement> =>
  page.evaluateHandle(() => document.querySelector('groundtrack-scene')?.shadowRoot?.querySelector('iframe'));

/** Whether the element shows the same frame yet. */
const isStill = (page: Page, frame: FrameElement): Promise<boolean> =>
  page.evaluate(async (before) => {
    // Changed attributes are followed together, once the script that set them is done.
    await new Promise((done) => setTimeout(done, 50));
    const frames = document.querySelector('groundtrack-scene')?.shadowRoot?.querySelectorAll('iframe') ?? [];
    return [...frames].at(-1) === before;
  }, frame);

describe('<groundtrack-scene> before its globe runs', () => {
  it('reflects properties, also those set before the script came, and shows the picture of what it says', async () => {
    const page = await room.article(
      withElement(`<groundtrack-scene lang="en" style="width:640px"></groundtrack-scene>
        <script>Object.assign(document.querySelector('groundtrack-scene'), { scene: 'terafab', focusPath: 'site:colossus-1' })</script>`),
    );
    const frame = page.frameLocator('groundtrack-scene iframe');
    await frame.getByRole('heading', { name: 'Terafab, Grimes County' }).waitFor();
    expect(await on(page, ({ scene, autostart, height }) => [scene, autostart, height])).toEqual([
      'terafab',
      false,
      null,
    ]);
    expect(await page.locator('groundtrack-scene').getAttribute('focus')).toBe('site:colossus-1');
    expect(await source(page)).toContain(
      'scene=terafab&lang=en&focus=site%3Acolossus-1&api=1&origin=http%3A%2F%2F',
    );
    await on(page, (element) => {
      element.scene = 'filings';
      element.focusPath = null;
      element.theme = 'paper';
    });
    await expect.poll(() => page.frames().length).toBe(2);
    await expect.poll(() => frame.getByRole('heading').innerText()).toBe('Who has filed what');
    expect(await source(page)).toContain('?mode=embed&scene=filings&theme=paper&lang=en&api=1');
    expect(await globeIn(frame).count()).toBe(0);
    // The picture stood, and what is asked is answered: told for each frame.
    expect(await heard(page, 'ready')).toEqual([null, null]);
    expect((await heard(page, 'height')).length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('<groundtrack-scene> with its globe', () => {
  it('answers verbs, tells events, and follows attributes without another frame', async () => {
    const page = await room.article(
      withElement('<groundtrack-scene scene="colossus-1" lang="en" style="width:480px"></groundtrack-scene>'),
    );
    const frame = page.frameLocator('groundtrack-scene iframe');
    // The first verb starts the globe, and is answered then.
    expect(await on(page, async (element) => (await element.getScene()).id)).toBe('colossus-1');
    await frame.locator('.poster').waitFor({ state: 'detached' });
    expect(await heard(page, 'live')).toEqual([null]);
    const before = await source(page);
    const same = await frameElement(page);
    await on(page, (element) => {
      element.scene = 'overview';
      element.theme = 'paper';
      element.time = '2027-01-01T00:00:00Z';
      element.camera = '10,50,3000000';
    });
    await expect
      .poll(() =>
        on(page, async (element) => {
          const { id, theme, time, camera } = await element.getScene();
          return [id, theme, String(time).slice(0, 10), Math.round(camera?.altitudeM ?? 0)];
        }),
      )
      .toEqual(['overview', 'paper', '2027-01-01', 3_000_000]);
    expect(await isStill(page, same)).toBe(true);
    // What a scene has of its own only a new frame brings back: it runs at once, and with what the element says now.
    await on(page, (element) => {
      element.camera = null;
      element.focusPath = 'site:colossus-1';
      element.autostart = true;
    });
    expect(await isStill(page, same)).toBe(false);
    expect(await source(page)).not.toBe(before);
    await page.close();
  });

  it('rejects what is refused, with the path of the fault, and says what an attribute cannot be', async () => {
    const page = await room.article(
      withElement(
        '<groundtrack-scene scene="colossus-1" lang="en" autostart style="width:480px"></groundtrack-scene>',
      ),
    );
    const refusal = (verb: string, ...args: unknown[]) =>
      page.locator('groundtrack-scene').evaluate(
        (element, [name, list]) =>
          (element as GroundtrackSceneElement).call(name, ...list).then(
            () => 'done',
            ({ message, errors }) => [message, errors],
          ),
        [verb, args] as const,
      );
    expect(await refusal('setTime', 'noon')).toEqual([
      expect.stringMatching(/^time: /),
      [{ path: 'time', message: expect.any(String) }],
    ]);
    expect(await refusal('teleport')).toEqual([
      'type: There is no verb “teleport”.',
      [{ path: 'type', message: 'There is no verb “teleport”.' }],
    ]);
    await on(page, (element) => element.focus('site:colossus-2'));
    await expect.poll(() => heard(page, 'focus')).toEqual(['site:colossus-2']);
    const same = await frameElement(page);
    await on(page, (element) => {
      element.scene = 'atlantis';
    });
    await expect.poll(async () => (await heard(page, 'error')).length).toBeGreaterThan(0);
    await on(page, (element) => {
      element.scene = 'overview';
      element.theme = 'paper';
      element.focusPath = '';
    });
    await expect
      .poll(() =>
        on(page, async (element) => [(await element.getScene()).id, (await element.getScene()).theme]),
      )
      .toEqual(['overview', 'paper']);
    expect(await isStill(page, same)).toBe(true);
    expect(page.frames()).toHaveLength(2);
    const gone = await page.evaluate(async () => {
      const element = document.querySelector('groundtrack-scene');
      const asked = element?.getReport().catch(({ message }) => message);
      element?.remove();
      return [await asked, await element?.link().catch(({ message }) => message)];
    });
    expect(gone).toEqual(['The frame was taken away.', 'The element is in no page.']);
    await page.close();
  });
});
