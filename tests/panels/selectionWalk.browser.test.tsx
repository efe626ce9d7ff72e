import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { t } from '../../src/locales/i18n';
import { planesAt } from '../../src/model/orbit/orbit';
import { NodeLegend } from '../../src/panels/cards/NodeLegend';
import { importSatellites } from '../../src/store/actions/imports';
import { explainQuantity } from '../../src/store/actions/moment';
import { openScene, setNodeView, setScene } from '../../src/store/actions/scene';
import { constellations } from '../../src/store/nodes/orbitReadings';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import { lensOf, poseOf } from '../../src/world/camera/cameraPose';
import { addPicker } from '../../src/world/pick/pickers';
import { Stage } from '../../src/world/Stage';
import { SelectionCard } from '../../src/world/selection/SelectionCard';
import { endWalk, walkPart } from './walkPart';
import '../../src/world/selection/selection.css';
import three from '../fixtures/catalogue/three.tle?raw';

function saidNote(id: string): string | null {
  const note = explanationOf(stateNow(), id)?.note;
  return note ? t(note) : null;
}

beforeAll(loadModel);
afterEach(() => {
  endWalk();
  explainQuantity(null);
});

const digits = (text: string | null | undefined): number => Number((text ?? '').replaceAll(/\D/g, ''));

/** A world of 800 × 600 px with the constellations of the scene that are not hidden, seen from far above the equator. */
function stageOfScene(): Stage {
  const stage = new Stage(document.createElement('div'), () => true);
  Object.assign(stage, { widthPx: 800, heightPx: 600 });
  stage.lens = lensOf(800, 600, stage.insets);
  stage.pose = poseOf({ longitudeDeg: 0, latitudeDeg: 0, altitudeM: 20e6, headingDeg: 0, tiltDeg: 0 });
  const state = stateNow();
  let firstNode = 0;
  for (const each of constellations(state)) {
    stage.constellations.set(each.id, { id: each.id, table: planesAt(each, state.clockMs), firstNode });
    firstNode += each.nodes;
  }
  return stage;
}

const box = (x0: number, y0: number, x1: number, y1: number): [number, number][] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** Walks the card of a shape: each number on it is the value of its explanation. Gives the numbers by id. */
async function selection(stage: Stage, kind: 'box' | 'lasso', corners: [number, number][]) {
  const root = await walkPart(<SelectionCard stage={stage} kind={kind} corners={corners} close={() => {}} />);
  const found = new Map<string, number>();
  for (const button of root.querySelectorAll<HTMLElement>('[data-quantity]')) {
    const id = button.dataset.quantity ?? '';
    const value = explanationOf(stateNow(), id)?.quantity.value ?? null;
    expect(value, id).toBe(digits(button.textContent));
    found.set(id, value ?? Number.NaN);
    button.click();
    expect(stateNow().explained).toBe(id);
  }
  explainQuantity(null);
  return found;
}

describe('a selection', () => {
  it('of several nodes, all and few', async () => {
    await openScene('gigawatts-in-orbit');
    const stage = stageOfScene();
    const all = await selection(stage, 'box', box(0, 0, 800, 600));
    const few = await selection(stage, 'lasso', box(380, 20, 440, 200));
    expect([...all.keys()]).toEqual([
      'selection(nodes,count)',
      'selection(nodes,sunlit)',
      'selection(nodes,dark)',
    ]);
    expect(all.get('selection(nodes,count)')).toBeGreaterThan(few.get('selection(nodes,count)') ?? 0);
    expect(few.get('selection(nodes,count)')).toBeGreaterThan(0);
    expect((all.get('selection(nodes,sunlit)') ?? 0) + (all.get('selection(nodes,dark)') ?? 0)).toBe(
      all.get('selection(nodes,count)'),
    );
  });

  it('of planes and shells, only those in shadow or at some heights', async () => {
    await openScene('million-satellites');
    const stage = stageOfScene();
    const all = await selection(stage, 'box', box(0, 0, 800, 600));
    const parts = [...all].filter(([id]) => id.split(',').length === 3);
    expect(parts).toHaveLength(constellations(stateNow()).length);
    expect(parts.reduce((sum, [, nodes]) => sum + nodes, 0)).toBe(all.get('selection(nodes,count)'));
    const ids = constellations(stateNow()).map(({ id }) => id);
    setNodeView({ hidden: ids.slice(1) });
    await selection(stage, 'box', box(0, 0, 800, 600));
    // The Sun behind the Earth, as seen from here. The last shells keep to the terminator, those at 30° do not.
    stage.sun = [-1, 0, 0];
    setNodeView({ hidden: ids.filter((id) => id !== 'inclined-946'), light: 'shadow' });
    const dark = await selection(stage, 'box', box(0, 0, 800, 600));
    expect(dark.get('selection(nodes,sunlit)')).toBe(0);
    const note = saidNote('selection(nodes,count)') ?? '';
    expect(note).toContain('Only what is in shadow is shown and counted.');
    setNodeView({ hidden: [], light: 'all', altitudeRangeM: [900_000, 1_100_000] });
    await selection(stage, 'box', box(0, 0, 800, 600));
    expect(saidNote('selection(nodes,count)')).toContain('900\u00a0km to 1,100\u00a0km');
  });

  it('of real satellites', async () => {
    await openScene('overview');
    await importSatellites({ name: 'three.tle', text: three });
    const stage = stageOfScene();
    stage.constellations.clear();
    stage.satellites.set('three', { count: 3, bytes: 0 });
    const remove = addPicker(stage, { pick: () => null, count: () => ({ nodes: 3, sunlit: 2 }) });
    const found = await selection(stage, 'box', box(0, 0, 800, 600));
    expect([...found]).toEqual([
      ['selection(satellites,count)', 3],
      ['selection(satellites,sunlit)', 2],
      ['selection(satellites,dark)', 1],
    ]);
    remove();
  });

  it('stands clear of panels and of what lies over the globe, in whatever picture', async () => {
    await openScene('million-satellites');
    const stage = stageOfScene();
    const pictures: [width: number, height: number, insets: Partial<Stage['insets']>][] = [
      [1440, 900, { left: 328, right: 412, bottom: 132 }],
      [390, 844, { top: 62, bottom: 440 }],
      [640, 360, { top: 48, right: 320, bottom: 68 }],
    ];
    for (const [width, height, part] of pictures) {
      await page.viewport(width, height);
      const insets = { top: 0, right: 0, bottom: 0, left: 0, ...part };
      Object.assign(stage, { widthPx: width, heightPx: height, insets });
      stage.lens = lensOf(width, height, insets);
      for (const [x, y] of [
        [0, 0],
        [width - 60, 0],
        [0, height - 60],
        [width - 60, height - 60],
        [width / 2, height / 2],
      ] as const) {
        const corners = box(x, y, x + 60, y + 60);
        const root = await walkPart(
          <SelectionCard stage={stage} kind="box" corners={corners} close={() => {}} />,
        );
        const card = root.querySelector<HTMLElement>('.selection-card');
        if (!card) throw new Error('no card');
        const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = card;
        const where = `${width} × ${height}, box at ${x}, ${y}`;
        expect(offsetWidth, where).toBeGreaterThan(150);
        expect(offsetLeft, where).toBeGreaterThanOrEqual(insets.left + 12);
        expect(offsetTop, where).toBeGreaterThanOrEqual(insets.top + 40);
        expect(offsetLeft + offsetWidth, where).toBeLessThanOrEqual(width - insets.right - 12);
        expect(offsetTop + offsetHeight, where).toBeLessThanOrEqual(height - insets.bottom - 12);
        endWalk();
      }
    }
  });

  it('is one of constellations that the legend names or counts', async () => {
    await page.viewport(1280, 800);
    await openScene('million-satellites');
    const { scene } = stateNow();
    const [first] = scene.constellations;
    if (!first) throw new Error('no constellation');
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...first,
      id: `c${i}`,
      title: { en: `Ring ${'ABCDEFGHIJKL'[i]}` },
      pattern: 'delta' as const,
      shells: undefined,
      nodes: 1000 + i,
      planes: 10,
    }));
    expect(setScene({ ...scene, constellations: many, story: [] })).toEqual({ ok: true });
    setNodeView({ colorBy: 'constellation', hidden: ['c0'] });
    const root = await walkPart(<NodeLegend />);
    const more = root.querySelector<HTMLElement>('[data-quantity^="fleets(unnamed"]');
    expect(more?.textContent).toBe('and 2 more');
    more?.click();
    const chain = explanationOf(stateNow(), stateNow().explained ?? '');
    expect(chain?.quantity.value).toBe(2);
    expect(chain?.note && t(chain.note)).toBe('Counted and not named: Ring K, Ring L.');
    expect(chain?.inputs.map(({ quantity }) => quantity.value)).toEqual([11, 9]);
    explainQuantity(null);
    // A phone names fewer, and says how many it does not.
    await page.viewport(390, 844);
    await expect.poll(() => more?.textContent).toBe('and 7 more');
    const small = explanationOf(stateNow(), 'fleets(unnamed,4)');
    expect(small?.inputs.map(({ quantity }) => quantity.value)).toEqual([11, 4]);
  });
});
