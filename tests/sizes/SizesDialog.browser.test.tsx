import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { defaultScene } from '../../src/scene/defaults';
import SizesDialog from '../../src/sizes/SizesDialog';
import { takeFile } from '../../src/store/actions/files';
import { setInput } from '../../src/store/actions/scene';
import { loadModel } from '../../src/store/readings/report';
import { startWith } from '../startWith';

const base = document.createElement('base');
base.href = `${location.origin}/`;
document.head.prepend(base);
const host = document.body.appendChild(document.createElement('div'));
let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  startWith(defaultScene);
});
/** Opens the comparison and has it drawn flat. */
async function open(siteId: string | null): Promise<void> {
  root = createRoot(host);
  root.render(<SizesDialog siteId={siteId} onClose={() => {}} />);
  const flat = () =>
    [...document.querySelectorAll<HTMLElement>('.sizes-dialog .chip')].find((e) => e.textContent === '2D');
  await until(() => flat() !== undefined);
  flat()!.click();
}

const widthOf = (thing: string): number => {
  const drawn = document.querySelector<SVGGElement>(`.thing[data-thing="${thing}"]`);
  return drawn ? drawn.getBBox().width : 0;
};
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
};

test('draws all things at one scale, and the node grows with the scenario', async () => {
  await loadModel();
  await open(null);
  await until(() => document.querySelectorAll('.thing').length === 7);
  const pxPerM = widthOf('pitch') / 105;
  expect(widthOf('iss') / pxPerM).toBeCloseTo(109, 0);
  expect(widthOf('starship') / pxPerM).toBeCloseTo(124, 0);
  expect(widthOf('node') / pxPerM).toBeCloseTo(70, 0);
  setInput('node.arrayAreaM2', 2400);
  // Twice as long a wing each side: 70 m and twice 32.2 m more.
  await until(() => widthOf('node') / pxPerM > 100);
  expect(widthOf('node') / (widthOf('pitch') / 105)).toBeGreaterThan(130);
  expect(widthOf('node') / (widthOf('pitch') / 105)).toBeLessThan(137);
});

const csv = `name,latitude_deg,longitude_deg,date,it_power_mw,accelerator,accelerators
Nord,52.5,13.4,2026-01-01,100,h100,64000
Ort,48.1,11.6,,,,
`;
const geo = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Bruch' },
      geometry: { type: 'Point', coordinates: [14.2, 52.7] },
    },
    {
      type: 'Feature',
      properties: { site: 'Bruch', kind: 'hall', number: 3 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [14.2, 52.7],
            [14.204, 52.7],
            [14.204, 52.7012],
            [14.2, 52.7012],
            [14.2, 52.7],
          ],
        ],
      },
    },
  ],
});
const choice = () => document.querySelector<HTMLSelectElement>('.sizes-hall select');
const hallRow = () => [...document.querySelectorAll('.sizes-list li')].at(-1)?.textContent ?? '';
const standIn = () => document.querySelector('.sizes-stand-in')?.textContent ?? null;

test('an imported site is offered, drawn, listed and tabled as another, by the lines of its file', async () => {
  await loadModel();
  await takeFile({ name: 'sites.csv', text: csv });
  await takeFile({ name: 'halls.geojson', text: geo });
  await open('bruch');
  await until(() => /Bruch, hall 3/.test(hallRow()) && choice() !== null);
  expect([...choice()!.querySelectorAll('optgroup option')].map(({ textContent }) => textContent)).toEqual([
    'Nord',
    'Bruch',
  ]);
  expect(choice()!.value).toBe('bruch');
  expect(hallRow()).toMatch(/Outline from the imported file.*halls\.geojson, line 1/u);
  const pxPerM = widthOf('pitch') / 105;
  // 0.004° at 52.7° of latitude, on WGS 84.
  expect(widthOf('hall') / pxPerM / 270.4).toBeCloseTo(1, 2);
  expect(document.querySelector('.thing[data-thing="hall"] .schematic')).toBeNull();
  const button = [...document.querySelectorAll<HTMLElement>('.sizes-dialog button')].find(
    ({ textContent }) => textContent === 'Show as table',
  )!;
  button.click();
  await until(() => document.querySelectorAll('.sizes-dialog tbody tr').length === 7);
  expect([...document.querySelectorAll('.sizes-dialog tbody tr')].at(-1)!.textContent).toMatch(
    /Bruch, hall 3.*270.*134/u,
  );
  expect(standIn()).toBeNull();

  const select = choice()!;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, 'nord');
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => /Nord, hall 1/.test(hallRow()));
  expect(hallRow()).toMatch(/Schematic.*sites\.csv, line 2/u);
  expect(document.querySelector('.thing[data-thing="hall"] .schematic')).not.toBeNull();
});

test('a site of which no hall is known says so and has that of Colossus 1 stand in', async () => {
  await loadModel();
  await takeFile({ name: 'sites.csv', text: csv });
  await open('ort');
  await until(() => standIn() !== null && choice() !== null);
  expect(standIn()).toBe(
    'No hall of Ort is known, neither by its outline nor by its racks: the hall of Colossus 1 is shown.',
  );
  expect(hallRow()).toContain('Colossus 1, hall 1');
  expect(choice()!.value).toBe('colossus-1');
});
