import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import SizesDialog from '../../src/panels/SizesDialog';
import { setInput } from '../../src/store/actions';
import { loadModel } from '../../src/store/report';

const base = document.createElement('base');
base.href = `${location.origin}/`;
document.head.prepend(base);
const host = document.body.appendChild(document.createElement('div'));
const root = createRoot(host);
afterEach(() => {
  root.unmount();
  base.remove();
});

const widthOf = (thing: string): number => {
  const drawn = document.querySelector<SVGGElement>(`.thing[data-thing="${thing}"]`);
  return drawn ? drawn.getBBox().width : 0;
};
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
};

test('draws all things at one scale, and the node grows with the scenario', async () => {
  await loadModel();
  root.render(<SizesDialog siteId={null} onClose={() => {}} />);
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
