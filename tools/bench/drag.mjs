import { playRate, size } from './fleet.mjs';
import { quantile, settle } from './measure.mjs';
import { installProbe } from './probe.mjs';

/** Steps of a drag: one a frame. */
const STEPS = 30;
/** The slider that is dragged, and its input. */
const asked = 'exchange.targetItPowerW';
const thumb = `.scenario-input[data-quantity="${asked}"] .slider-thumb`;
const track = `.scenario-input[data-quantity="${asked}"] .slider-track`;

/** A page of the app as it opens, playing, with a panel that every input reaches. */
async function openPanel(browser, port, panel) {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => console.error(`drag: ${error.message}`));
  await page.addInitScript(installProbe);
  await page.goto(`http://localhost:${port}/index.html?quality=high`);
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  await page.evaluate(
    async ([id, rate]) => {
      await window.groundtrack.ready;
      const result = window.groundtrack.setScene({ panel: id });
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      window.groundtrack.play(rate);
    },
    [panel, playRate],
  );
  await page.waitForSelector('.panel', { timeout: 60_000 });
  await settle(page, 2_000);
  return page;
}

/** Frames in play over as many turns of the screen as a drag has steps; milliseconds a frame. */
async function playOn(page) {
  return page.evaluate(async (steps) => {
    window.benchProbe.start();
    for (let i = 0; i < steps; i += 1) await new Promise(requestAnimationFrame);
    const { list, tookMs } = window.benchProbe.end();
    return tookMs / Math.max(1, list.length);
  }, STEPS);
}

/**
 * An input moved through the API once a frame. A step is the time from the call until the microtasks behind it are done:
 * that is where React puts what must be on screen with this frame.
 */
async function dragByApi(page, id, values, drawn) {
  return page.evaluate(
    async ([input, list, draws]) => {
      const stepsMs = [];
      window.benchProbe.start();
      if (!draws) window.benchProbe.leaveOutAll();
      for (const value of list) {
        await new Promise(requestAnimationFrame);
        const startMs = performance.now();
        const result = window.groundtrack.setInput(input, value);
        if (!result.ok) throw new Error(JSON.stringify(result.errors));
        await new Promise((done) => queueMicrotask(done));
        stepsMs.push(performance.now() - startMs);
      }
      const { list: frames, tookMs } = window.benchProbe.end();
      return { stepsMs, frameMs: tookMs / Math.max(1, frames.length) };
    },
    [id, values, drawn],
  );
}

/** The real slider, by the pointer; a step is from before the page's own listeners until after them. */
async function dragSlider(page, drawn) {
  await page.locator(thumb).scrollIntoViewIfNeeded();
  const [knob, bar] = [await page.locator(thumb).boundingBox(), await page.locator(track).boundingBox()];
  if (!knob || !bar) throw new Error('the slider of the scenario is not there');
  await page.evaluate(() => {
    const state = { stepsMs: [] };
    window.benchDrag = state;
    state.begin = () => {
      const startMs = performance.now();
      // Added last, so it comes last.
      window.addEventListener('pointermove', () => state.stepsMs.push(performance.now() - startMs), {
        once: true,
      });
    };
    window.addEventListener('pointermove', state.begin, true);
  });
  const y = knob.y + knob.height / 2;
  await page.mouse.move(knob.x + knob.width / 2, y);
  await page.mouse.down();
  await page.evaluate((draws) => {
    window.benchDrag.stepsMs.length = 0;
    window.benchProbe.start();
    if (!draws) window.benchProbe.leaveOutAll();
  }, drawn);
  for (let i = 0; i < STEPS; i += 1) {
    const share = 0.5 + 0.4 * Math.sin((2 * Math.PI * i) / STEPS);
    await page.mouse.move(bar.x + share * bar.width, y);
  }
  const figures = await page.evaluate(() => {
    const { list, tookMs } = window.benchProbe.end();
    window.removeEventListener('pointermove', window.benchDrag.begin, true);
    return { stepsMs: window.benchDrag.stepsMs, frameMs: tookMs / Math.max(1, list.length) };
  });
  await page.mouse.up();
  return figures;
}

/** Evaluation of everything after an input: the first report of a question less the second, which is only its copy. */
async function evaluate(page, id, values) {
  return page.evaluate(
    ([input, list]) =>
      list.map((value) => {
        const api = window.groundtrack;
        const startMs = performance.now();
        api.setInput(input, value);
        api.getReport();
        const middleMs = performance.now();
        api.getReport();
        return middleMs - startMs - (performance.now() - middleMs);
      }),
    [id, values],
  );
}

const powers = (turn) =>
  Array.from({ length: STEPS }, (_, i) => 1e9 * (1 + 0.8 * Math.sin(i / 9)) + turn * 1e5 + i);
const nodes = (turn) => Array.from({ length: STEPS }, (_, i) => 3_000 + 37 * i + turn);

/**
 * What a drag costs, with a panel open and the default scene in play: a step on the main thread by the API (the power
 * that is asked for, and the nodes of the constellation) and by the slider, evaluation alone, all in ms; and frames a
 * second while dragging by those in play. In each of `turns` all have their turn, so that drift of the machine falls on
 * all alike; the slider only where the Scenario panel shows it. Steps are timed with every draw left out, as script is:
 * a software GPU takes the page's processor. Frames are drawn.
 */
export async function measureDrag(browser, port, turns = 2, panel = 'scenario') {
  const page = await openPanel(browser, port, panel);
  const steps = { power: [], nodes: [], slider: [] };
  const frames = { play: [], power: [], nodes: [], slider: [] };
  const alone = [];
  const drags = {
    power: (turn, drawn) => dragByApi(page, asked, powers(turn), drawn),
    nodes: (turn, drawn) => dragByApi(page, 'constellation.nodes', nodes(turn), drawn),
    ...(panel === 'scenario' ? { slider: (_, drawn) => dragSlider(page, drawn) } : {}),
  };
  for (let turn = 0; turn < turns; turn += 1) {
    frames.play.push(await playOn(page));
    for (const [kind, drag] of Object.entries(drags)) {
      frames[kind].push((await drag(turn, true)).frameMs);
      steps[kind].push(...(await drag(turn + 0.5, false)).stepsMs);
    }
    alone.push(...(await evaluate(page, asked, powers(turn + turns))));
  }
  await page.close();
  const kinds = ['power', 'nodes', 'slider'].filter((kind) => steps[kind].length > 0);
  const worst = (of) => Math.max(...kinds.map(of));
  const ratioOf = (kind) => quantile(frames.play) / quantile(frames[kind]);
  return {
    evaluateMs: quantile(alone),
    evaluateMsP95: quantile(alone, 0.95),
    stepMs: worst((kind) => quantile(steps[kind])),
    stepMsP95: worst((kind) => quantile(steps[kind], 0.95)),
    frameRatio: Math.min(...kinds.map(ratioOf)),
    kinds: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        {
          steps: steps[kind].length,
          stepMs: quantile(steps[kind]),
          stepMsP95: quantile(steps[kind], 0.95),
          frameRatio: ratioOf(kind),
        },
      ]),
    ),
    playMs: quantile(frames.play),
  };
}
