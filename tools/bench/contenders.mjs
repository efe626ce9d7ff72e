import { camera, fleetOf, playRate, startIso } from './fleet.mjs';

/**
 * Who is measured: `drawn` and `stubbed` are the largest node counts at which the draw is real and left out; `moves`
 * tells those that fly from those at rest. A software GPU takes 10 µs for each instance of a mesh, so instanced meshes
 * are drawn up to 100,000 (a second a frame) and measured beyond that with the draw left out.
 */
export const contenders = [
  { id: 'groundtrack', title: 'Groundtrack', moves: true, drawn: 1e6, stubbed: 1e6, rival: false },
  { id: 'core', title: 'its core alone', moves: true, drawn: 1e6, stubbed: 1e6, rival: false },
  { id: 'empty', title: 'the same without nodes', moves: true, drawn: 0, stubbed: 1e6, rival: false },
  { id: 'globe', title: 'same globe, points at rest', moves: false, drawn: 1e6, stubbed: 0, rival: false },
  { id: 'still', title: 'sphere, points at rest', moves: false, drawn: 1e6, stubbed: 0, rival: false },
  { id: 'points', title: 'Points moved from JS', moves: true, drawn: 1e6, stubbed: 1e6, rival: true },
  { id: 'pointsByPlane', title: 'Points, planes only', moves: true, drawn: 0, stubbed: 1e6, rival: false },
  { id: 'instanced', title: 'InstancedMesh', moves: true, drawn: 1e5, stubbed: 1e6, rival: true },
  { id: 'drei', title: 'drei Instances', moves: true, drawn: 1e4, stubbed: 1e4, rival: true },
];

/**
 * Which ways a contender is measured at a node count. A quick run leaves out what no rule asks for: contenders between
 * the ends, and the drawn frames of the rivals but for one picture each that proves they draw.
 */
export function modesOf(contender, nodes, quick) {
  const modes = ['drawn', 'stubbed'].filter((mode) => nodes <= contender[mode]);
  if (!quick || contender.id === 'groundtrack') return modes;
  if (contender.id === 'core') return modes.filter((mode) => (mode === 'stubbed' ? true : nodes === 10_000));
  if (contender.id === 'pointsByPlane') return modes.filter(() => nodes === 1_000_000);
  if (contender.id === 'instanced' && nodes === 1_000_000) return [];
  if (contender.moves) return modes.filter((mode) => (mode === 'stubbed' ? nodes > 1_000 : nodes === 10_000));
  return modes.filter(() => contender.id === 'globe' && nodes === 1_000_000);
}

/** Address of a contender's page, in its server. Quality is fixed: it must not follow the time that is measured. */
export const addressOf = ({ id }) => {
  if (id === 'groundtrack') return 'index.html?ui=none&quality=high';
  if (id === 'globe') return 'globe.html?ui=none&quality=high';
  return `contender.html?way=${id === 'empty' ? 'core' : id}`;
};

export const inApp = ({ id }) => id === 'groundtrack' || id === 'globe';

/** Waits until the page can be told what to do, and sets the scene that all share. */
export async function prepare(page, contender) {
  if (!inApp(contender)) {
    await page.waitForFunction(() => window.bench, null, { timeout: 60_000 });
    return;
  }
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  await page.evaluate(
    async ([scene]) => {
      await window.groundtrack.ready;
      const result = window.groundtrack.setScene(scene);
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
    },
    [{ constellations: [], playRate: 0, time: startIso, camera, focus: null }],
  );
}

/** Puts `nodes` nodes into the page and, for more than none, waits until they are drawn. */
export async function setNodes(page, contender, nodes) {
  if (contender.id !== 'groundtrack') {
    await page.evaluate((count) => window.bench.setNodes(count), contender.id === 'empty' ? 0 : nodes);
    return;
  }
  await flyNodes(page, nodes);
}

/** Has the app in the page fly `nodes` nodes and waits until they are drawn. */
export const flyNodes = (page, nodes) =>
  page.evaluate(
    async ([constellations, count]) => {
      const api = window.groundtrack;
      const result = api.setScene({ constellations });
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      const untilMs = performance.now() + 20_000;
      while (api.stats().instances !== count && performance.now() < untilMs)
        await new Promise((done) => setTimeout(done, 20));
      if (api.stats().instances !== count)
        throw new Error(`Groundtrack has ${api.stats().instances} of ${count} nodes after 20 s`);
    },
    [fleetOf(nodes), nodes],
  );

/** Starts or stops the frames. */
export async function run(page, contender, on, rate = playRate) {
  await page.evaluate(
    ([app, pace, yes]) => {
      if (!app) window.bench.run(yes);
      else if (yes) window.groundtrack.play(pace);
      else window.groundtrack.pause();
    },
    [inApp(contender), rate, on],
  );
}
