import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { msg, t } from '../../../src/locales/i18n';
import type { Campus } from '../../../src/model/campus/types';
import { CampusNote } from '../../../src/world/campus/CampusNote';
import { Stage } from '../../../src/world/Stage';
import { StageContext } from '../../../src/world/StageContext';

let mounted: Root | null = null;
let root: HTMLElement | null = null;
afterEach(() => {
  mounted?.unmount();
  root?.remove();
});

const campus = {
  siteId: 'colossus-1',
  origin: { longitudeDeg: -90.156, latitudeDeg: 35.06 },
  sentence: msg(
    'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.',
  ),
  blocks: [
    { accelerator: 'h100', rackPowerW: 89_000 },
    { accelerator: 'gb200', rackPowerW: 150_000 },
  ],
} as unknown as Campus;

/** The note over a frame as large as the window, whose lower part a sheet covers. */
async function shown(widthPx: number, heightPx: number, sheetPx: number): Promise<HTMLElement> {
  await page.viewport(widthPx, heightPx);
  root = document.body.appendChild(document.createElement('div'));
  root.style.cssText = `position:fixed;inset:0;--inset-bottom:${sheetPx}px`;
  mounted = createRoot(root);
  mounted.render(
    <StageContext value={new Stage(root, () => true)}>
      <CampusNote campus={campus} open state={null} colorBy="power" theme="night" onChoose={() => {}} />
    </StageContext>,
  );
  await new Promise((done) => setTimeout(done, 100));
  return root.querySelector<HTMLElement>('.campus-note')!;
}

test('on a phone it lies along the sheet, under the hall, and the rest opens at a touch', async () => {
  const element = await shown(390, 844, 438);
  const box = element.getBoundingClientRect();
  expect(844 - 438 - box.bottom).toBeLessThan(16);
  // Of the 406 px above the sheet it leaves five sixths to the picture.
  expect(box.height).toBeLessThan(406 / 6);
  expect([...element.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^89\skW a rack$/u),
    expect.stringMatching(/^150\skW a rack$/u),
  ]);
  const line = element.querySelector<HTMLElement>('.campus-why-of')!;
  expect(line.textContent).toBe(t(campus.sentence));
  expect(line.scrollWidth).toBeGreaterThan(line.clientWidth);
  element.querySelector('summary')!.click();
  await new Promise((done) => setTimeout(done, 100));
  expect(line.scrollWidth).toBe(line.clientWidth);
  const grown = element.getBoundingClientRect().height;
  expect(grown).toBeGreaterThan(box.height);
  expect(root!.style.getPropertyValue('--campus-note-height')).toBe(`${Math.round(grown)}px`);
});

test('with little height it keeps to the corner beside the buttons', async () => {
  const element = await shown(640, 360, 68);
  const box = element.getBoundingClientRect();
  expect(box.left).toBeLessThan(12);
  expect(box.width).toBeLessThan(160);
});

test('with room the sentence stands whole and nothing is to open', async () => {
  const element = await shown(1280, 800, 100);
  expect(element.querySelector('.campus-origin')!.checkVisibility()).toBe(true);
  expect(element.querySelector('.campus-why')!.checkVisibility()).toBe(false);
});
